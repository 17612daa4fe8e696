"""Given names that tell in English texts whether a person is he or she.

What lives here: lists, of names that are seldom given to both. What does not: which source a pronoun stands for
(`pronouns.py`).
"""

from pipeline.extract.en.lists import word_set

HERS = word_set("""
Abigail Adelaide Agatha Agnes Aicha Aida Aisha Alexandra Alice Alicia Alison Amal Amanda Amelia Amina Amy Ana Anastasia
Angela Angelica Anita Ann Anna Anne Annette Annie Antonia Anwen Astrid Audrey Barbara Beatrice Beatriz Berta Bertha Beth
Betty Bianca Birgit Brenda Bridget Brigitte Camilla Carla Carmen Carolina Caroline Catarina Catherine Cecilia Celia
Charlotte Chiara Chloe Christina Christine Clara Claudia Consuelo Cornelia Cynthia Dagmar Daniela Daria Deborah Delia
Denise Diana Dolores Dora Dorothea Dorothy Edith Eileen Ekaterina Elaine Eleanor Elena Elisabeth Eliza Elizabeth Ella
Ellen Elsa Emily Emma Erica Erika Esther Ethel Eugenia Eva Eve Fanny Fatima Fatou Felicia Fiona Flora Florence Frances
Francesca Freda Frieda Gabriela Galina Georgina Geraldine Gertrude Gisela Giulia Gloria Grace Greta Gudrun Halina Halyna
Hanna Hannah Harriet Heather Heidi Helen Helena Helga Henrietta Hermine Hilda Ida Ines Ingrid Irena Irene Irina Iris
Irmgard Isabel Isabella Ivana Jacqueline Jadwiga Jane Janet Janice Jeanne Jennifer Jessica Joan Joanna Johanna Josephine
Joyce Judith Julia Juliana Julie Juliet Karen Karin Karina Katarina Katarzyna Kate Katharina Katherine Kathleen Kathryn
Katja Keiko Khadija Krystyna Larisa Laura Leila Lena Leonora Leyla Lidia Lilian Linda Lisa Liv Louisa Louise Lucia Lucy
Lydia Lyudmila Mabel Madeleine Magda Magdalena Manuela Margaret Margarita Margot Maria Mariam Mariana Marie Marina
Marjorie Marlene Marta Martha Martina Mary Mathilde Matilda Maud Maura Maureen Mei Melanie Melissa Michelle Mildred
Miriam Molly Monica Monika Myriam Nadezhda Nadia Nancy Naomi Natalia Natalie Natalya Nell Nellie Nicole Nina Nora Norma
Odile Oksana Olena Olga Olive Olivia Olympia Paloma Pamela Patricia Paula Pauline Penelope Petra Philippa Phoebe Phyllis
Polly Priscilla Priya Rachel Ragnhild Ramona Raquel Rebecca Regina Renata Rhoda Rita Rosa Rosalind Rose Rosemary Ruth
Sabina Sabine Sally Samantha Sandra Sara Sarah Selma Sheila Shirley Sibyl Sigrid Silvia Simone Sofia Sonia Sophia Sophie
Stella Stephanie Susan Susanna Suzanne Svetlana Sylvia Tamara Tanya Tatiana Teresa Thalia Theresa Therese Tilda Ulrike
Ursula Valentina Valeria Vera Veronica Victoria Viola Violet Virginia Wanda Wendy Wilhelmina Winifred Yasmin Yolanda
Yulia Yvonne Zainab Zinaida Zoe Zofia
""")
HIS = word_set("""
Aaron Abdul Abdullah Abraham Adam Adolf Ahmad Ahmed Alan Alasdair Albert Alberto Aldo Alejandro Aleksandr Alexander
Alexei Alfonso Alfred Ali Alistair Allan Allen Alvaro Amadou Amartya Anatoly Anders Andreas Andrei Andrew Andrey Angus
Anthony Antoine Anton Antonio Archibald Arkady Arnold Arthur Augustin Augustus Barry Basil Ben Benedict Benjamin Bernard
Bernhard Bertrand Bill Bob Boris Brendan Brian Bruce Bruno Carl Carlo Carlos Cecil Cesare Charles Christian Christoph
Christopher Clement Clive Colin Conrad Constantin Cornelius Craig Cyril Dan Daniel Danilo Darius David Dennis Derek
Diego Dieter Dietrich Dirk Dmitri Dmitry Donald Douglas Duncan Eamon Ebenezer Edgar Edmund Eduard Eduardo Edward Edwin
Egbert Elias Emil Emmanuel Enrico Eric Erich Erik Ernest Ernst Erwin Eugene Evgeny Ewald Fabian Felipe Felix Ferdinand
Fernando Filipp Florian Francesco Francisco Franco Frank Franz Fred Frederick Friedrich Fritz Fyodor Gareth Gary Gavin
Geoffrey Georg George Georges Georgi Gerald Gerard Gerhard Giacomo Gilbert Giorgio Giovanni Giuseppe Gleb Gordon Graham
Gregor Gregory Grigory Guido Guillaume Gunnar Gunther Gustav Guy Hamid Hamish Hans Harald Harold Harry Hartmut Harvey
Hassan Heinrich Heinz Helmut Hendrik Henri Henrik Henry Herbert Herman Hermann Horace Horst Howard Hubert Hugh Hugo
Hussein Ian Ibrahim Igor Ilya Immanuel Isaac Ismail Ivan Jack Jacob Jacques Jaime Jakob Jamal James Janos Jaroslav Jason
Javier Jean-Paul Jeffrey Jens Jeremy Jerome Jerzy Jim Joachim Joaquin Jochen Joe Johan Johann Johannes John Jonathan
Jorge Josef Joseph Joshua Josip Juan Julius Jurgen Kamil Karel Karl Keith Kenneth Kevin Khalid Klaus Knut Konrad
Konstantin Kurt Lars Laurent Lawrence Leon Leonard Leonid Leopold Lev Lewis Lionel Lorenzo Louis Luca Luigi Luis Lukas
Luke Magnus Malcolm Manfred Manuel Marc Marcel Marco Marcus Marek Mario Mark Markus Martin Mateo Matthew Matthias
Maurice Max Maxim Maximilian Michael Michel Miguel Mikhail Milan Miles Miloš Miroslav Mohamed Mohammad Mohammed Moritz
Moses Muhammad Murray Mustafa Mykhailo Nathan Nathaniel Neil Nicholas Nicolas Nigel Niklas Nikola Nikolai Nikolay Nils
Norbert Norman Olaf Ole Oleg Oliver Omar Orest Oscar Oskar Osman Otto Pablo Paolo Pascal Patrick Paul Pavel Pedro Pete
Peter Philip Philippe Pierre Pieter Piotr Rafael Rainer Ralf Ralph Ramiro Ramon Randolph Raul Raymond Raúl Reginald
Reinhard Reinhold Rene Ricardo Richard Robert Roberto Rodney Rodrigo Roger Roland Roman Ron Ronald Rory Rudolf Rupert
Samuel Sanjay Sebastian Serge Sergei Sergey Seth Sidney Siegfried Sigmund Simon Slobodan Stanislav Stefan Stephen Steven
Stuart Sven Tariq Ted Terence Theodor Theodore Thomas Thorsten Tim Timothy Tobias Tom Tomas Tomasz Tony Trevor Ulf
Ulrich Umberto Uwe Valentin Valery Vasily Vicente Victor Viktor Vincent Vitaly Vladimir Volodymyr Walter Warren Werner
Wilfred Wilhelm William Winston Wojciech Wolfgang Yakov Yuri Yury Yusuf Zoltan
""")
