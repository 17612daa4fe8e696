"""Money as it is written before a number: codes, letters and signs, and the one name each is known by.

What lives here: the tables. What does not: money behind a number (`units.py`), and how a number takes what stands
before it (`grammar.py`, `grammar_tokens.py`).
"""

CODES = (
    "USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD INR RUB SEK NOK DKK PLN CZK HUF BGN RON TRY ILS SAR AED EGP MYR SGD "
    "THB KRW MXN BRL ZAR UAH KZT MNT LBP DEM FRF ITL ESP ATS BEF NLG FIM TWD IDR VND NGN KES GHS ETB TZS UGX PKR BDT "
    "LKR NPR IQD JOD KWD QAR BHD DZD TND CLP UYU VEF ISK RSD AZN UZS BYN XOF XAF RWF ZMW MZN SYP"
).split()
LETTERS = {
    "Rs": "rupee", "RM": "MYR", "DM": "DEM", "NKr": "NOK", "Nkr": "NOK", "SKr": "SEK", "Skr": "SEK", "DKr": "DKK",
    "Dkr": "DKK",
    "Fr": "franc", "FFr": "FRF", "BFr": "BEF", "SFr": "CHF", "SwFr": "CHF", "Rmb": "CNY", "Rp": "IDR", "Tk": "BDT",
    **dict.fromkeys(("Sh", "KSh", "Ksh", "TSh", "USh"), "shilling"),
}  # fmt: skip
"""Letters before an amount that are no code of three capitals."""

OF_RAND = r"(?:\d[\d.,]*\s?(?:m|mn|bn|tn|trn|million|billion|trillion)|\d{1,3}(?:,\d{3})+)"
"""An amount by which R before it is rand, or W won, and no name: R500m, R12,500, but the R4 motorway."""

SIGNS = {
    "US$": "USD", "U.S.$": "USD", "U.S. $": "USD", "u.s $": "USD", "us $": "USD", "USD$": "USD", "usd$": "USD",
    "C$": "CAD", "c $": "CAD", "CAD$": "CAD", "A$": "AUD", "AUD$": "AUD", "aud$": "AUD", "NZ$": "NZD", "NZD$": "NZD",
    "nzd$": "NZD", "HK$": "HKD", "hk $": "HKD", "S$": "SGD", "Mex$": "MXN", "R$": "BRL", "$": "dollar", "£": "GBP",
    "€": "EUR", "¥": "yen or yuan", "₹": "INR", "₽": "RUB", "₿": "BTC", "₪": "ILS", "₩": "KRW", "₴": "UAH", "₺": "TRY",
    "Rs.": "rupee", "NT$": "TWD", "MX$": "MXN", "J$": "JMD", "TT$": "TTD", "EC$": "XCD", "CA$": "CAD", "AU$": "AUD",
    "$US": "USD", "$A": "AUD", "$NZ": "NZD", "$HK": "HKD", "$C": "CAD", "$S": "SGD",
    "CDN$": "CAD", "Cdn$": "CAD", "Can$": "CAD", "RD$": "DOP", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB",
    "₡": "CRC",
    "₵": "GHS", "GH₵": "GHS", "GH¢": "GHS", "৳": "BDT", "R": "ZAR", "W": "KRW", **LETTERS,
}  # fmt: skip
"""The name of each sign."""

NO_WORDS = tuple(sorted((sign for sign in SIGNS if "$" in sign or not sign[-1].isalpha()), key=len, reverse=True))
"""Signs that need no end of a word before them, the longest first."""

_BEHIND = (
    "cent", "denarius", "dinar", "drachma", "ducat", "florin", "franc", "guilder", "guinea", "kopeck", "krona", "krone",
    "lira", "mark", "penny", "peseta", "peso", "pound of money or weight", "reichsmark", "schilling", "shilling",
    "thaler", "zloty",
)  # fmt: skip
NAMES = frozenset((*CODES, *SIGNS.values(), *_BEHIND))
"""The names of all money, written before its number or behind it."""
