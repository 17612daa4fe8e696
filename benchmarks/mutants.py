"""Do the tests bite? Breaks the code in one place at a time and looks whether a test fails.

    python benchmarks/mutants.py [PART ...]

Given parts of paths, such as `reconcile/circles`, only mutants of those files. Each mutant is one line changed in a copy
of the project, with the tests that should notice. A mutant that lives is printed and makes the exit status 1; a mutant
whose line is no longer there is an error, for this list has to follow the code.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
COPIED = (
    "pipeline",
    "schemas",
    "raw",
    "tests",
    "outputs/releases",
    "pyproject.toml",
    "dagster.yaml",
    "workspace.yaml",
    "docs",
    "examples",
)


class Mutant(NamedTuple):
    """One change and the tests that must notice it."""

    file: str
    old: str
    new: str
    tests: str


MUTANTS = (
    Mutant("pipeline/validate/rules.py", "pc.is_in(cells, value_set=values), cells.is_null()", "cells.is_valid(), cells.is_null()", "tests/validate"),
    Mutant("pipeline/validate/rules.py", 'pattern = f"^(?:{column.pattern})$"', 'pattern = f"(?:{column.pattern})"', "tests/validate"),
    Mutant("pipeline/validate/rules.py", "return pc.fill_null(result, True)", "return pc.fill_null(result, False)", "tests/validate"),
    Mutant("pipeline/validate/rules.py", 'join_type="left anti"', 'join_type="left semi"', "tests/validate"),
    Mutant("pipeline/validate/store.py", 'sort_keys=[(name, "ascending") for name in table.primary_key]', 'sort_keys=[(name, "descending") for name in table.primary_key]', "tests/validate"),
    Mutant("pipeline/validate/store.py", "if broken := problems(table, data, references):", "if (broken := problems(table, data, references)) and False:", "tests/validate"),
    Mutant("pipeline/validate/store.py", "temporary.unlink(missing_ok=True)", "pass", "tests/validate"),
    Mutant("pipeline/validate/projections.py", 'parts.append("NOT NULL")', "pass", "tests/validate tests/publish/test_verify.py"),
    Mutant("pipeline/ingest/decoding.py", "if match := CONTROL.search(text):", "if (match := CONTROL.search(text)) and False:", "tests/ingest tests/test_bad_input.py"),
    Mutant("pipeline/ingest/texts.py", "if path.resolve().is_relative_to(raw.resolve()):", "if True:", "tests/test_bad_input.py"),
    Mutant("pipeline/ingest/lock.py", "if not accept and (problems", "if accept and (problems", "tests/ingest"),
    Mutant("pipeline/ingest/authored.py", "elif depth > MAX_DEPTH:", "elif depth > 10**9:", "tests/ingest"),
    Mutant("pipeline/ingest/authored.py", "if key in content:", "if False:", "tests/ingest"),
    Mutant("pipeline/ingest/codebook.py", "if placed.value in first:", "if False:", "tests/ingest"),
    Mutant("pipeline/ingest/parts.py", "if one.place in part.twice:", "if False:", "tests/ingest/test_parts.py"),
    Mutant("pipeline/ingest/parts.py", "if receipt.cached and not _are_there(", "if False and not _are_there(", "tests/ingest/test_parts.py"),
    Mutant("pipeline/ingest/parts.py", "return receipt if receipt and _are_there(objects, receipt) else None", "return receipt", "tests/ingest/test_parts.py"),
    Mutant("pipeline/ingest/parts.py", "sorted(part.twice), files, ", "sorted(part.twice), ", "tests/ingest/test_parts.py"),
    Mutant("pipeline/ingest/parts.py", "repr(declared), ", "", "tests/ingest/test_parts.py"),
    Mutant("pipeline/ingest/parts.py", "fraction(source.name) * SIZE < source.size", "len(held) == 10", "tests/ingest/test_parts.py"),
    Mutant("pipeline/ingest/unique.py", "again[order[1:]] = run[1:] == run[:-1]", "pass", "tests/ingest/test_parts.py tests/ingest/test_collections.py"),
    Mutant("pipeline/publish/twins.py", "if FORMULA.match(text) else text", "", "tests/publish/test_twins.py"),
    Mutant("pipeline/publish/twins.py", "if len(columns) == 1:", "if False:", "tests/publish/test_twins.py"),
    Mutant("pipeline/publish/twins.py", "[len(texts)]]", "[len(texts)] - 1]", "tests/publish/test_twins.py"),
    Mutant("pipeline/validate/large.py", "counts |= zip(asked, kept, strict=True)", "counts |= zip(asked, [0] * len(kept), strict=True)", "tests/validate/test_large.py"),
    Mutant("pipeline/validate/large.py", "    if _rows([path]):", "    if False:", "tests/validate/test_large.py"),
    Mutant("pipeline/validate/large.py", "yield from key_rules(first, apart)", "pass", "tests/validate/test_large.py"),
    Mutant("pipeline/validate/large.py", "yield from key_rules(every, ", "yield from key_rules(first, ", "tests/validate/test_large.py"),
    Mutant("pipeline/validate/large.py", "reference_rules(table, scanned(others), alone)", "()", "tests/validate/test_large.py"),
    Mutant("pipeline/validate/large.py", "{**targets, table.name: every}", "targets", "tests/validate/test_large.py"),
    Mutant("pipeline/validate/large.py", "there on {same} where {given}", "there on {same}", "tests/validate/test_large.py"),
    Mutant("pipeline/executors.py", "queue.append(task)  #", "executor.submit(work, task.argument), queue.append(task)  #", "tests/test_executors.py"),
    Mutant("pipeline/extract/antecedents.py", " & (quoted[pronouns] | ~quoted[row])", "", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/antecedents.py", "open_ & (parted > begins)", "open_", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/antecedents.py", "_BACK = 4", "_BACK = 9", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/ascription.py", "last[resumed] -= _resumed(", "_resumed(", "tests/extract/test_clauses.py"),
    Mutant("pipeline/extract/ascription.py", "telling = np.flatnonzero(found.forward)", "telling = np.arange(count)", "tests/extract/test_clauses.py"),
    Mutant("pipeline/extract/quoted_speech.py", " & (opens - scene.sentence[sentence] <= _OPENS)", "", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/en/pronouns.py", "if _is_person(words, _NOT_OF.get(one, frozenset())):", "if False:", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/en/openings.py", "if match[\"given\"] in given and", "if", "tests/extract/test_sources_carried.py tests/extract/test_evaluation.py"),
    Mutant("pipeline/extract/en/openings.py", "or (front and words[0].group() in _ADDED)", "", "tests/extract"),
    Mutant("pipeline/extract/en/coordinated.py", "return len(text) - body.start()", "pass", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/en/speaker_before.py", "return Authority(*some.span(\"name\"), False)", "pass", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/en/beginnings.py", "first -= 4  # \"Captain", "break  # \"Captain", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/en/speaker_before.py", "first += 1  # \"On Monday police said\"", "pass", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/directions.py", "said = said[~marks.matches(scene.right(verbs.end[said], 48), ways.OWN_NUMBER)]", "pass", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/en/speaker_after.py", "return text in _PASTS and words[at - 1].group() in SPEAKERS", "return False", "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/numbers_units.py", "rows.end[glued] = rows.unit_end[glued]", "pass", "tests/extract/test_units.py"),
    Mutant("pipeline/extract/en/stances.py", "afraid|certain|confident", "afraid|certain", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/en/giving.py", "|reache[sd]|reckon", "|reckon", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/ascription.py", "out[rows] |= marks.matches(marks.slices(scene.data, said[rows], at[rows]), reach.ANOTHER)", "pass", "tests/extract/test_clauses.py"),
    Mutant("pipeline/extract/directions.py", "open_ = open_[marks.matches(scene.left(start[open_], 48), ways.DESCRIBED)]", "open_ = open_[:0]", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/directions.py", "set_off[open_] = ~marks.matches(scene.right(start[open_], 8), ways.ARTICLE)", "set_off[open_] = True", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/subjects.py", "closed[open_] = marks.matches(scene.right(end[open_], 5), bounds.WHO_NEXT)", "pass", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/scene.py", "marks.unaccented(self.data)", "self.data", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/en/openings.py", "or first[0] in _CALLS", "", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/ascription.py", "turned[within] |= marks.matches(", "marks.matches(", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/ascription.py", " & ~marks.matches(between, reach.TOLD_THAT)", "", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "out[rows] |= marks.matches(marks.slices(scene.data, said[rows], at[rows]), reach.BUT_NUMBER)", "pass", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/directions.py", "backward[short], forward[short] = True, False", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/silence.py", "right = right[~marks.matches(scene.left(source[right], 8), silences.IF_SO)]", "right = right[:0]", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "before[both] = False", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/subjects.py", "end[titled] += marks.matched_lengths(scene.right(end[titled], 64), bounds.PAPER_NAMED)", "pass", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/en/speaker_after.py", "if named == PROPER or titled:", "if named == PROPER:", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/quoted_speech.py", " & (spoken[one] == passage)", "", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/quoted_speech.py", "said[said] = quotations.led_on(", "quotations.led_on(", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/quoted_speech.py", "said[wide] = marks.matches", "said[wide] &= marks.matches(apposed, '^$') & marks.matches", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/owners.py", "verbal[verbal] = ~marks.matches(scene.left(start[verbal], 8), sides.QUOTED)", "pass", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/owners.py", "rows = rows[source[0][rows] - opened[1][rows] != len(", "(source[0][rows] - opened[1][rows] != len(", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "return np.where(passed, other, following)", "return following", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "found[rows] |= marks.matches(scene.right(at[rows] + 1, 48), reach.ON)", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/en/beginnings.py", "return 0 if role and plain", "return first if role and plain", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/en/beginnings.py", "and word.lower() not in _NO_ROLE", "", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/en/beginnings.py", "and words[first - 1].endswith(_DESCRIBES)", "and False", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/en/speakers.py", 'word[0] in "adelu" and', "False and", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/numbers.py", "held[held] = marks.matches(behind, rules.holders)", "pass", "tests/extract/test_hedges.py"),
    Mutant("pipeline/extract/subjects.py", "(empty & titled, bounds.WHO_IN)", "(empty & ~empty, bounds.WHO_IN)", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/en/gaps.py", "or (alone and _THE_NAME.fullmatch(name))", "", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "turned[aged[marks", "(turned & False)[aged[marks", "tests/extract/test_clauses.py"),
    Mutant("pipeline/extract/silence.py", "found[found] = written | ", "found[found] = ", "tests/extract/test_clauses.py"),
    Mutant("pipeline/extract/numbers_units.py", "measure_parts(batch, rules, rows)\n", "pass\n", "tests/extract/test_number_words.py"),
    Mutant("pipeline/extract/moods.py", " & ~marks.matches(between, denials.OF_ANOTHER)", "", "tests/extract/test_moods.py"),
    Mutant("pipeline/executors.py", "yield next(results) if found is None else found", "yield next(results, found)", "tests/test_executors.py"),
    Mutant("pipeline/validate/large.py", "found.sort()", "pass", "tests/validate/test_large.py"),
    Mutant("pipeline/ingest/assets.py", "if stretch.folder not in there for", "for", "tests/publish/test_many_files.py"),
    Mutant("pipeline/extract/shard_tables.py", 'pc.subtract(read["base"][first:last], first)', 'read["base"][first:last]', "tests/extract/test_shard_tables.py"),
    Mutant("pipeline/extract/shard_tables.py", "suspect += (found + first)", "suspect += (found)", "tests/extract/test_shard_tables.py"),
    Mutant("pipeline/extract/shard_tables.py", "if receipt is None]", "]", "tests/extract/test_shard_tables.py"),
    Mutant("pipeline/extract/numbers_separators.py", " & ~_in_documents(rows, pointed, decimals)", "", "tests/extract/test_numbers_damage.py"),
    Mutant("pipeline/extract/marks.py", "\nGAP = 2\n", "\nGAP = 0\n", "tests/extract/test_claims.py"),
    Mutant("pipeline/extract/marks.py", ".rstrip(_CUT)", "", "tests/extract/test_claims.py"),
    Mutant("pipeline/extract/silence.py", "one |= told & marks", "one |= marks", "tests/extract/test_claims.py"),
    Mutant("pipeline/extract/moods.py", "follows = (sentence[after] == sentence[near]) & ", "follows = ", "tests/extract/test_claims.py"),
    Mutant("pipeline/extract/setting.py", "ahead_of[scene.sentence_at(own[ahead_of]) == sentence[ahead_of]]", "ahead_of", "tests/extract/test_claims.py"),
    Mutant("pipeline/extract/owners.py", "return tuple(marks.size_of(text[:at]) for at in find(text))", "return find(text)", "tests/extract/test_claims.py"),
    Mutant("pipeline/extract/directions.py", "scene.right(end[backward], 12), ways.DASHES_ON)", "scene.right(end[backward], 12), \"^$\")", "tests/extract/test_records.py"),
    Mutant("pipeline/extract/directions.py", "scene.left(opens[lacks], 40), ways.LACKS)", "scene.left(opens[lacks], 40), \"^$\")", "tests/extract/test_records.py"),
    Mutant("pipeline/extract/directions.py", "scene.right(verbs.end[lacks], 48), ends)", "scene.right(verbs.end[lacks], 48), \"^$\")", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/directions.py", "ways.NUMBER_NEXT", "\"^$\"", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "denied & (modality", "~denied & (modality", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/silence.py", "[rows[near], asked]", "[rows[:0], asked]", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/silence.py", "[rows[near], asked]", "[rows[near]]", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/silence.py", "silences.IN_WRITING", "\"^$\"", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "to & ~quoting", "to", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "to |= quoting & marks.matches(between, reach.WHEN_SAID)", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", " | marks.matches(between, reach.SAID_TO)", "", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/en/openings.py", "(?:or\\s+so\\s+)?$", "$", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/directions.py", "with_so[opened] |= ", "with_so[opened] &= ", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/recorded.py", "rows = rows[passive | (verbs.side[rows] == standing.RECORD)]", "rows = rows[passive]", "tests/extract/test_records.py"),
    Mutant("pipeline/extract/authority.py", "before = lone - 1 - aside", "before = lone - 1", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/authority.py", "opens[later[opens[later - 1] > 0]] = 0", "pass", "tests/extract/test_records.py"),
    Mutant("pipeline/extract/ascription.py", "behind &= (at < found.start[backward]) | (at >= found.end[backward])", "pass", "tests/extract/test_clauses.py"),
    Mutant("pipeline/extract/ascription.py", "out[near] |= ", "out[near] &= ", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/ascription.py", "turned[led[", "turned[led[:0][", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/subjects.py", "given = np.flatnonzero((found[:, 0] >= 0) & whole)", "given = np.flatnonzero(found[:, 0] >= 0)", "tests/extract/test_saying.py"),
    Mutant("pipeline/extract/antecedents.py", "np.concatenate([scene.semicolon, *(marks.literal(scene.data, part) for part in words.PARTS)])", "scene.semicolon", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/scene.py", "np.lexsort((which, -end, start))", "np.lexsort((which, start))", "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/silence.py", "found[found] = ~marks.matches(scene.right(cue_end[found], 48), silences.OWN_PARTS)", "pass", "tests/extract/test_records.py"),
    Mutant("pipeline/extract/ascription.py", "again = again[marks.matches(cues, reach.NEAREST)]", "again = again[:0]", "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/numbers_separators.py", "known = np.concatenate([whole, commas])", "known = whole", "tests/extract/test_numbers_damage.py"),
    Mutant("pipeline/extract/en/grammar_ranges.py", "while low.scale == 100.0 and", "while False and", "tests/extract/test_numbers_forms.py"),
    Mutant("pipeline/extract/en/grammar_cardinals.py", "if apart and not spoken and", "if False and", "tests/extract/test_numbers_forms.py"),
    Mutant("pipeline/extract/scene.py", "inner[days] |= ", "inner[days] &= ", "tests/extract/test_records.py"),
    Mutant("pipeline/extract/arithmetic.py", 'else float(f"{product:.15g}")', "else product", "tests/extract/test_numbers_properties.py"),
    Mutant("pipeline/validate/store.py", "if time.time_ns() - now.st_mtime_ns < _SETTLED:", "if False:", "tests/validate/test_store.py"),
    Mutant("pipeline/validate/large.py", "write_statistics=told", "write_statistics=True", "tests/validate/test_large.py"),
    Mutant("pipeline/ingest/stretches.py", 'f"{shard.last} ends a stretch"', "shard.key", "tests/ingest/test_stretches.py"),
    Mutant("pipeline/ingest/stretches.py", "_hold(objects, stretch, rows)\n    files", "files", "tests/publish/test_many_files.py"),
    Mutant("pipeline/ingest/stretches.py", "if receipt.rows(name)", "if True", "tests/publish/test_many_files.py"),
    Mutant("pipeline/build.py", "for before in (one, many):", "for before in (one,):", "tests/publish/test_many_files.py"),
    Mutant("pipeline/publish/moved.py", "there.keys() - here.keys()], old)", "set()], old)", "tests/publish/test_many_files.py"),
    Mutant("pipeline/publish/resources.py", 'if len(resource["path"]) < 2:', "if False:", "tests/publish/test_verify.py"),
    Mutant("pipeline/publish/verify_rows.py", ".translate(None, PRINTED)", ".translate(None, bytes(range(256)))", "tests/publish/test_verify.py"),
    Mutant("pipeline/reconcile/intervals.sql", "least(d.grain, b.grain)", "greatest(d.grain, b.grain)", "tests/reconcile"),
    Mutant("pipeline/reconcile/intervals.sql", "c.modality <> 'deny'", "true", "tests/reconcile"),
    Mutant("pipeline/reconcile/intervals.sql", "r.value - r.grain / 2", "r.value - r.grain", "tests/reconcile"),
    Mutant("pipeline/reconcile/voices.sql", "d.authority, a.draws_on", "d.authority, d.source", "tests/reconcile/test_estimates.py"),
    Mutant("pipeline/reconcile/estimates.sql", "order by i.grain", "order by i.grain desc", "tests/reconcile"),
    Mutant("pipeline/reconcile/estimates.sql", "max(low) as overlap_low", "min(low) as overlap_low", "tests/reconcile"),
    Mutant("pipeline/reconcile/feasible.py", "if any(core <= items for core in self.bad):", "if any(items <= core for core in self.bad):", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/feasible.py", "if any(items <= held for held in self.good):", "if self.good:", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/feasible.py", "if item and item not in items:", "if item not in items:", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/feasible.py", "return [(b, not up), *(", "return [*(", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/feasible.py", "step, first = min(stops)", "step, first = max(stops)", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/feasible.py", "if self.work > self.most_work:", "if False:", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/feasible.py", "min(raised, high.get(v, raised))", "raised", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/circles.py", 'found["given_up"].append((account,))', 'pass', "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/circles_start.sql", "case when c.n > 0 then 1 else 0 end", "1", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/circles_start.sql", "s.n_terms - s.n_ties - n.n + 1 > case when c.n > 0 then 1 else 0 end", "true", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/circles_worlds.sql", "case when r.op = '=' then r.constant end as high", 'r.constant as high', "tests/reconcile/test_oracle.py"),
    Mutant("pipeline/reconcile/circles_solved.sql", "delete from live\nwhere world in (select world from solved);", "", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/hard_done.sql", "delete from clashing\nwhere account in (select account from barred);", "", "tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/rules.sql", "where q.op = '=' or a.factor * b.factor < 0", 'where true', "tests/reconcile/test_oracle.py"),
    Mutant("pipeline/reconcile/items.sql", "case when bool_and(high is not null) then max(high) end as high", "max(high) as high", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/items.sql", "s.authority is null or i.authority is null or i.authority = s.authority", "true", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/disputes.sql", "when reading = 'literal' then case when ambiguous then 'tension' else 'contradiction' end", "when reading = 'literal' then 'contradiction'", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/disputes.sql", "where tie in (select tie from ties where soft)", "", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/linking_round.sql", "where not held\n    and ", "where ", "tests/reconcile/test_accounts.py tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/linking_round.sql", "where (clash, tie) in (select (clash, tie) from linking group by clash, tie having count(*) = 1)", "where false", "tests/reconcile/test_accounts.py tests/reconcile/test_circles.py"),
    Mutant("pipeline/reconcile/linking_start.sql", "where held group by", "group by", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/deletion_start.sql", "c.scope in (select scope from small_scopes) as all_tried", "true as all_tried", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/ranks_start.sql", "-w.factor / part.factor >= 0.5", "-w.factor / part.factor > 0.5", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/ranks_end.sql", "len(d.ties) < len(c.ties)", "len(d.ties) > len(c.ties)", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/sums.sql", "min(case when s.open_below then 0 else s.value end) as value", "max(s.value) as value", "tests/reconcile/test_accounts.py tests/reconcile/test_first_text_reconciled.py"),
    Mutant("pipeline/reconcile/sums.sql", "list(t.relation_id order by t.relation_id) as relations", "[min(t.relation_id)] as relations", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/slips.sql", "(p.place = 0 or d.value >= 10.0 ** p.place)", "true", "tests/reconcile/test_digit_slips.py"),
    Mutant("pipeline/reconcile/voices.sql", "where f.origin not in (select claim_id from echoes)", "", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/voices.sql", "having count(*) = 1", "", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/checks/remainder.sql", "> 0.1 * s.stated", "> 0.5 * s.stated", "tests/reconcile/test_accounts.py"),
    Mutant("pipeline/reconcile/checks/ambiguity.sql", "having count(*) filter (where common) = 1", "having true", "tests/reconcile/test_accounts.py tests/reconcile/test_first_text_reconciled.py"),
    Mutant("pipeline/publish/moved.py", "where o.cells is distinct from n.cells", "where o.cells <> n.cells", "tests/publish/test_changes.py"),
    Mutant("pipeline/publish/moved.py", "return self.gone + self.come + self.edited > MOST", "return False", "tests/publish/test_long_tables.py"),
    Mutant("pipeline/publish/changes.py", "bump = Bump.MINOR if found.come or found.gone else edited", "bump = edited", "tests/publish/test_long_tables.py tests/publish/test_changes.py"),
    Mutant("pipeline/publish/changes.py", "if k not in taken and other not in taken:", "if True:", "tests/publish/test_changes.py"),
    Mutant("pipeline/publish/changes.py", "bump = Bump.MAJOR if tighter else Bump.MINOR", "bump = Bump.MINOR", "tests/publish/test_changes.py"),
    Mutant("pipeline/publish/changes.py", 'edited = Bump.MINOR if name == ESTIMATES else Bump.PATCH', 'edited = Bump.PATCH', "tests/publish/test_changes.py"),
    Mutant("pipeline/publish/changes.py", 'new.get("minimum", -math.inf) > old.get("minimum", -math.inf)', 'new.get("minimum", -math.inf) < old.get("minimum", -math.inf)', "tests/publish/test_changes.py"),
    Mutant("pipeline/publish/compare.py", "_snapshot(root, old or known[-1])", "_snapshot(root, old or known[0])", "tests/publish/test_changes.py tests/test_command_line.py"),
    Mutant("pipeline/publish/compare.py", "if name not in known:", "if False:", "tests/publish/test_changes.py tests/test_command_line.py"),
    Mutant("pipeline/publish/verify_rows.py", "if any(len(rows) > LOADED for rows in data.values()):", "if False:", "tests/publish/test_long_tables.py"),
    Mutant("pipeline/publish/verify_rows.py", "if max(len(before), len(after)) > WINDOW:", "if False:", "tests/publish/test_verify.py"),
    Mutant("pipeline/publish/verify_rows.py", "elif name not in published:", "elif False:", "tests/publish/test_verify.py"),
    Mutant("pipeline/publish/verify_rows.py", "if tuple(row.values()) not in referred:", "if False:", "tests/publish/test_verify.py"),
    Mutant("pipeline/publish/verify.py", "elif (digest := sha256(path)) != listed[name]:", "elif False:", "tests/publish/test_verify.py"),
    Mutant("pipeline/publish/verify.py", "if name not in listed:", "if False:", "tests/publish/test_verify.py"),
    Mutant("pipeline/publish/verify_rows.py", '!= row["quote"]:', "is None:", "tests/publish/test_verify.py"),
    Mutant("pipeline/publish/verify.py", '".." not in path.parts', "True", "tests/publish/test_verify.py"),
    Mutant("pipeline/publish/release.py", "if same(candidate, target):", "if True:", "tests/publish tests/test_bad_input.py"),
    Mutant("pipeline/publish/query.py", '"enable_external_access": False', '"enable_external_access": True', "tests/publish/test_query.py"),
    Mutant("pipeline/extract/coverage.py", "if 0 in covered", "if 1 not in covered", "tests/faults tests/extract"),
    Mutant("pipeline/extract/rows.py", 'claim["unit"] = row["unit"] or "count"', 'claim["unit"] = "count"', "tests/test_command_extract.py tests/test_published.py tests/extract tests/publish"),
    Mutant("pipeline/extract/rows.py", '"relation": "cites" if named else "says"', '"relation": "says"', "tests/test_published.py tests/publish"),
    Mutant("pipeline/ingest/cells.py", '(?:[^"]|"")*', '[^"]*', "tests/ingest/test_cells.py"),
    Mutant("pipeline/ingest/cells.py", "if row and len(spans) != width:", "if False:", "tests/ingest/test_cells.py"),
    Mutant("pipeline/ingest/layout.py", "**self.rows.get(row, {}),\n            **self.cells.get((row, column), {}),", "**self.cells.get((row, column), {}),\n            **self.rows.get(row, {}),", "tests/extract/test_table_cells.py"),
    Mutant("pipeline/extract/cells.py", "if finest is not None and number.value", "if False and number.value", "tests/extract/test_table_cells.py"),
    Mutant("pipeline/extract/cells.py", "if i and _MARK.fullmatch(cell.raw, number.start):", "if False:", "tests/extract/test_table_cells.py"),
    Mutant("pipeline/extract/numbers_units.py", "        if rows.unit[row - 1] == rules.hundredths:", "        if True:", "tests/extract/test_units.py"),
    Mutant("pipeline/extract/numbers_units.py", "found.name[opened], found.start[opened], found.end[opened] = None, -1, -1", "pass", "tests/extract/test_units.py"),
    Mutant("pipeline/extract/antecedents.py", "_outranked(scene, start, pronouns, found)\n    return", "return", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/authority.py", "own[it] = resolved[it] & silence.are_records(scene, (start[it], end[it]))", "pass", "tests/extract"),
    Mutant("pipeline/extract/corrections.py", "elif read[name] != expected:", "elif False:", "tests/extract/test_corrections.py"),
    Mutant("pipeline/extract/corrections.py", "now |= {i: whole[id(row)] for i, row in self.moved.items()}", "now |= {i: 0 for i, row in self.moved.items()}", "tests/extract/test_corrections.py"),
    Mutant("pipeline/extract/corrections.py", "if one in self.done:", "if False:", "tests/extract/test_corrections.py"),
    Mutant("pipeline/extract/evaluations.py", '"kept": (len(claims[0]), len(both)),', '"kept": (len(claims[1]), len(both)),', "tests/extract/test_corrections.py"),
    Mutant("pipeline/extract/stated.py", "if self.words.LARGEST_NOT.search(cue.before):", "if False:", "tests/extract/test_stated.py"),
    Mutant("pipeline/extract/stated.py", "or not self._beside_words(part, cue):", "or False:", "tests/extract/test_stated.py"),
    Mutant("pipeline/extract/stated.py", "root = self._root(whole)", "root = whole", "tests/extract/test_stated.py"),
    Mutant("pipeline/extract/suggest.py", "if not failed:\n            break", "break", "tests/extract/test_suggest.py"),
    Mutant("pipeline/extract/ascription.py", "turned[again[_of_nearest(scene, found, at, following, again)]] = True", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "alone[alone] = ~marks.matches(joined, reach.JOINED)", "alone[alone] = True", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/ascription.py", "named = (last > 0) & (behind | led)", "named = (last > 0) & behind", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/silence.py", "owned = owned[numbered[code[owned]] | ~marks.matches(scene.right(end[owned], 24), sides.GOES_ON)]", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/silence.py", "carries & ~(several & marks.matches(said, silences.OF_PEOPLE))", "carries", "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/silence.py", "found: Bools = _are_it(scene, *source) & np.array", "found: Bools = _are_it(scene, *source) & ~np.array", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/directions.py", "backward[rows] = ~marks.matches(scene.right(verbs.end[rows], 40), ways.HAS_OBJECT)", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/directions.py", "last = np.searchsorted(cue_start, scene.sentence[own])", "last = so", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/authority.py", "lone = lone[~owned[lone - 1]]", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/authority.py", "whose[whose] = ~marks.matches(about, sides.WHO_ALSO)", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/authority.py", "side[held[start[held] - scene.sentence[scene.sentence_at(start[held])] > owners.OPENING]] = standing.NOWHERE", "pass", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/numbers.py", "span[span] = timed | marks.matches(behind, rules.occasions)", "span[span] = timed", "tests/extract/test_hedges.py"),
    Mutant("pipeline/extract/numbers.py", "rules.operator(spelling, before) for spelling", "rules.operator(spelling, True) for spelling", "tests/extract/test_hedges.py"),
    Mutant("pipeline/extract/numbers_separators.py", "known = np.concatenate([one[decimal], _with_comma(batch, rules, rows, one)])", "known = one[decimal]", "tests/extract/test_numbers_forms.py"),
    Mutant("pipeline/extract/subjects.py", "titled = np.flatnonzero(inverted & standing.verbal(verbs.side))", "titled = np.flatnonzero(inverted & (verbs.side > 9))", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/extract/subjects.py", "opening = scene.left(at, _RELATIVE)", "opening = scene.left(at, 16)", "tests/extract/test_sources_of_histories.py"),
    Mutant("pipeline/build.py", "shutil.rmtree(staging, ignore_errors=True)  # left by", "pass  # left by", "tests/faults"),
    Mutant("pipeline/extract/en/cues.py", "(?:by|from|in|of|to|with)", "(?:by|from|of|to|with)", "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/en/speakers.py", "return another or record or", "return another or", "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/en/speaker_before.py", "if contact := _CONTACT.search(body):", "if contact := None:", "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/en/speaker_after.py", " and not _surname(words, kept - 1)", "", "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/en/saying.py", 'ASKS = f"{_ASKED}[.,;]"', 'ASKS = f"{_ASKED};"', "tests/extract/test_sources.py"),
    Mutant("pipeline/extract/directions.py", "backward[backward] = several | ", "backward[backward] = ", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/en/beginnings.py", 'words[first - 1] == "then" or ', "", "tests/extract/test_frames.py"),
    Mutant("pipeline/extract/en/hedges.py", "(?:[a-z]+ ){1,2}and more [a-z]", "(?:[a-z]+ ){9}and more [a-z]", "tests/extract/test_hedges.py"),
    Mutant("pipeline/extract/numbers_units.py", "at = at[ends[at] < rows.start[at]]", "pass", "tests/extract/test_units.py"),
    Mutant("pipeline/extract/antecedents.py", "named = np.flatnonzero(~borrowed & ~asking)", "named = np.flatnonzero(~borrowed)", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/en/openings.py", "(full and fits(pronoun, full))", "False", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/directions.py", "several |= of_noun[backward]", "pass", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/directions.py", " | timed]", "]", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/ascription.py", " | marks.matches(between, sides.NUMBER_ALONE)", "", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/en/heads.py", "if _behind_preposition(words, at):", "if False:", "tests/extract/test_sources_subjects.py tests/extract/test_evaluation.py"),
    Mutant("pipeline/extract/en/heads.py", "(doing(words[at + 1]) and not _one_speaker(words[at + 2]))", "doing(words[at + 1])", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/en/speaker_before.py", "1 if how == 0 and every[head[0]] in MEMBERS else how", "how", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/en/openings.py", 'return Authority(*named.span("name"), False) if named else found', "return found", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/subjects.py", "lone = lone[~marks.matches(scene.left(cue_start[lone], 8), bounds.JOINING)]", "pass", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/silence.py", "(of_owner[code] | numbered[code])", "of_owner[code]", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/en/gaps.py", 're.compile(r"others|the', 're.compile(r"the', "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/en/hedges.py", "|conclusion", "", "tests/extract/test_evaluation.py tests/extract/test_hedges.py"),
    Mutant("pipeline/extract/en/nonclaim_labels.py", "(?:first|second|great|last)", "(?:great)", "tests/extract/test_nonclaims.py"),
    Mutant("pipeline/extract/en/ahead.py", "{_PHRASES}|{_TIMES}|", "{_PHRASES}|", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/en/ahead.py", "(?!\\s+(?:from|of|than|to)\\b)", "", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/quotemarks.py", "plain |= _ENDS[", "plain &= _ENDS[", "tests/extract/test_quotemarks.py"),
    Mutant("pipeline/extract/quotemarks.py", "if data[first + 2] in", "if data[first] in", "tests/extract/test_quotemarks.py"),
    Mutant("pipeline/extract/quotemarks.py", "found: Ints = at[(straight % 2 == 0) & (opened <= closed)]", "found: Ints = at", "tests/extract/test_quotemarks.py"),
    Mutant("pipeline/extract/columns.py", "first & (start > 0)", "False & (start > 0)", "tests/extract/test_quotemarks.py"),
    Mutant("pipeline/extract/ascription.py", "quoting &= ~marks.matches(cues, reach.ENDS_IN_THAT)", "pass", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/quotemarks.py", "(letter if apostrophes else np.False_)", "np.False_", "tests/extract/test_quotemarks.py"),
    Mutant("pipeline/extract/silence.py", "told |= quotations.led_on(scene, quotations.closing(scene, cue_end[leading]))", "pass", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/silence.py", "done.append(rows[~marks.matches(scene.left(start[rows], 48), led)])", "done.append(rows)", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/silence.py", " | (scene.data[np.minimum(end, last)] == hyphen)", "", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/en/speaker_after.py", "proper(words[2]) or words[2] == \"the\" or speakers", "proper(words[2]) or words[2] == \"the\"", "tests/extract/test_sources.py tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/en/told.py", "body = _SIDES.sub(\"\", body)", "pass", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/subjects.py", "start[rows[named >= 0]] = named[named >= 0]", "pass", "tests/extract/test_sources_subjects.py"),
    Mutant("pipeline/extract/silence.py", "counted = counted[shares | ", "counted = counted[", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/numbers.py", "((before == _POINT) | circa)", "(before == _POINT)", "tests/extract/test_hedges.py"),
    Mutant("pipeline/extract/en/hedges.py", "|earlier|faster", "|faster", "tests/extract/test_hedges.py"),
    Mutant("pipeline/extract/owners.py", "rows[np.array(theirs, bool) & (ahead[0][rows] >= verbs.end[rows]) & ~ahead[2][rows]]", "rows[:0]", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/ascription.py", "own[own] = ~marks.matches(between", "~marks.matches(between", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/directions.py", "lone = lone[marks.matches(scene.right(verbs.start[lone], 12), ways.BY_OWN)]", "pass", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/en/pronouns.py", "return (lone and len(words[-1]) > 1) or (capitals and not titled)", "return lone and not titled", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/en/pronouns.py", "and words[-1] not in _OFFICES", "", "tests/extract/test_sources_carried.py"),
    Mutant("pipeline/extract/authority.py", "_JOINED = 64", "_JOINED = 8", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/en/openings.py", "if several := _QUANTITY.match(candidate, opens):", "if several := None:", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/en/doing.py", "(?:guilty|innocent|liable)", "(?:liable)", "tests/extract/test_sources_figures.py"),
    Mutant("pipeline/extract/en/grammar_whole.py", "if years := _PART_OF_DECADE.fullmatch(phrase):", "if years := None:", "tests/extract/test_nonclaims.py"),
    Mutant("pipeline/extract/silence.py", "told |= marks.matches(scene.left(cue_start[leading], 24)", "told & marks.matches(scene.left(cue_start[leading], 24)", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/authority.py", "ended |= _lead", "_lead", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/en/openings.py", "    if whole is not None:\n", "    if True:\n", "tests/extract/test_quotations.py"),
    Mutant("pipeline/extract/en/nonclaim_times.py", "[12]\\d{3}|\\b(?:accounts?", "[12]\\d{9}|\\b(?:accounts?", "tests/extract/test_nonclaims.py"),
    Mutant("pipeline/extract/en/nonclaim_ones.py", "(?:{_FATES})", "(?:fled)", "tests/extract/test_nonclaims.py"),
)  # fmt: skip


def passes(tests: str, mutant: Mutant | None = None) -> bool:
    """Whether the tests pass in a copy of the project, with the mutant in place if there is one."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in COPIED:
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
        if mutant:
            path = root / mutant.file
            text = path.read_text("utf-8")
            if mutant.old not in text:
                sys.exit(f"{mutant.file} no longer holds {mutant.old!r}")
            path.write_text(text.replace(mutant.old, mutant.new, 1), "utf-8")
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests.split()]
        environment = {**os.environ, "PYTHONPATH": str(root)}
        return subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False).returncode == 0


def main() -> None:
    parts = sys.argv[1:] or [""]
    mutants = [mutant for mutant in MUTANTS if any(part in mutant.file for part in parts)]
    living = []
    for tests in sorted({name for mutant in mutants for name in mutant.tests.split()}):
        if not passes(tests):
            sys.exit(f"{tests} fails without any mutant, so that it would kill all of them")
    for number, mutant in enumerate(mutants, 1):
        alive = passes(mutant.tests, mutant)
        living += [mutant] if alive else []
        print(f"{number:2} {'LIVES ' if alive else 'killed'} {mutant.file}: {mutant.old} -> {mutant.new}", flush=True)
    print(f"{len(mutants)} mutants, {len(living)} live")
    sys.exit(bool(living))


if __name__ == "__main__":
    main()
