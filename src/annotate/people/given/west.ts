/**
 * Given names of the Americas and of Europe, and a few of the rest: names apart by commas, the forms of one name by
 * spaces. `?`: also a word or a place, so that it proves nothing by itself.
 */
export const west = {
  m: `
    Aaron, Abdel, Abdul, Abdullah, Abraham Abe, Adam, Adrian, Ahmed Ahmad Akhmed, Ahn?, Alain, Alan Allan Allen,
    Alar, Alejandro, Aleksandar, Aleksander, Alfred Al?, Algirdas, Ali, Alistair, Amir, Anders, Andre André, Andreas,
    Andrew Andy Drew?, Andrius, Andrus, Andrzej, Andrés, Angus, Anthony Tony Antony, Antonio Antoni António, Antonín,
    Antti, Ariel, Arnold, Arthur Artur Art?, Arturas Artūras, Arvydas, Ashraf, Audrius, Ayman, Barack, Barry,
    Bartosz, Bashar, Benjamin Ben Benny Binyamin, Bernard Bernie Bernhard, Bert, Bibi, Bill William Will? Billy,
    Bjarni, Björn Bjorn, Bogusław Boguslaw, Boris, Brad Bradley, Brandon, Brendan, Brett, Brian Bryan, Bruce, Bryce,
    Byron, Calvin Cal, Cameron, Carl Karl, Carlos, Cezary, Chad?, Charles Charlie Chuck, Chase?, Christian? Kristian,
    Christopher Chris Kristopher, Clarence, Clark, Claude, Clayton, Clint Clinton?, Colin, Corey Cory, Craig, Curtis,
    Czesław, Dainius, Dale, Damian Damien, Daniel Dan Danny, Daniele, Darius Dariusz, Darrell Darryl, Darren, David
    Dave, Davide, Dean?, Deividas, Denis Dennis, Derek Derrick, Devin, Diego, Dietmar, Dmitri Dmitry, Dominic Dominik
    Dominique, Donald Don Donnie, Donatas, Douglas Doug, Dovydas, Duane, Dustin, Dwight, Earl?, Edgar Edgars,
    Edgaras, Edmund, Eduardo, Edvard, Edward Ed Eddie Ted, Egils, Ehud, Eimutis, Eli Elijah, Elliot Elliott, Elon,
    Emilio, Emmanuel, Enrique, Eric Erik Erich, Ernest, Ernesto, Esteban, Ethan, Eugene Gene?, Evan, Fabian,
    Ferdinand, Ferit, Fernando, Fidel, Floyd, Francesco, Francis, Francisco, Franciszek, Frank Franklin, Franz,
    François, Frederick Fred, Fredrik, Friedrich, Gabriel, Gabrielius, Garrett, Gary Garry, Gavin, Gediminas,
    Geoffrey Geoff Jeffrey Jeff, Georg, George, Georges, Gerald Gerry Jerry, Gerard, Gerhard, Giedrius, Gilbert,
    Gintaras, Gintautas, Giorgi, Gitanas, Giuseppe, Glenn Glen?, Gordon, Graham, Grant?, Greg Gregory Gregg Grzegorz,
    Gunnar, Gustav, Guy?, Haider, Hamid, Hans, Harold Harald Hal?, Harrison?, Harry, Harvey, Hassan Hasan, Heiko,
    Heinrich, Helmut, Henri, Henry Hank, Henryk, Herbert Herb, Herman Hermann, Horst, Houston?, Howard, Hubert,
    Hugh, Hugo?, Hussein, Ian, Ibrahim, Ignacy Ignazio, Ilham, Isaac, Ismail, István, Ivar, JD, Jacek, Jack Jackie,
    Jackson?, Jacob Jake, Jaime, Jair, Jakub, Jamal, James Jim Jimmy Jamie, Jan, Janez, Janusz János, Jared, Jarek,
    Jarosław Jaroslaw Jaroslav, Jason, Javier, Jay?, Jens, Jeremy Jeremiah, Jerome Jérôme, Jerzy, Jesse?, Jesús,
    Joachim, Joaquin Joaquín, Joel, Johann Johannes, John Johnny Jon Jonny Jack, Jonas, Jonathan Jon Johnathan,
    Jordan?, Jorge, Josef, Joseph Joe Joey, Joshua Josh, José, Juan, Julian, Julius, Juozas, Justas, Justin, Józef, Alfonso, Josep, Mantas, Masoud, Ned, Władysław Wladyslaw,
    Kamil, Karim Kareem, Karol, Karolis, Kazimierz, Kazys, Keir, Keith, Kenneth Ken Kenny Kent?, Kevin, Khaled,
    Kirk?, Klaus, Konrad Conrad, Kristoffer, Krzysztof, Kurt Curt, Kyle, Kyriakos, Kęstutis Kestutis, Laimonas,
    Lance?, Lars, Laurent, Laurynas, Lawrence Larry Laurence, Lech, Lee?, Leo, Leon, Leonard, Leopold, Leroy, Lester,
    Leszek, Lewis, Liam, Linas, Lincoln?, Lindsey, Lloyd, Logan?, Louis Lou, Luca, Lucas Lukas, Luciano, Luis Luiz,
    Luke, Maciej, Magnus, Mahmoud, Mahmud, Malcolm, Manuel, Marc Mark?, Marcel, Marcin, Marco, Marcos, Marcus Markus,
    Marek, Marian, Mario, Marius, Mariusz, Marshall?, Martin Marty Martín, Marvin, Mateusz, Matteo, Matthew Matt,
    Matthias Mathias, Matthieu, Maurice, Mauricio, Max, Michael Mike Mick Mickey, Michał, Michel, Micheál, Miguel,
    Mikael, Mikheil, Miles? Myles, Milorad, Milos Miloš, Mindaugas, Mirosław, Mitch Mitchell, Mitt, Moammar, Mohammed
    Mohammad Muhammad Mohamed Mohamad, Morgan?, Moritz, Moses, Muammar, Murray, Mustafa, Nathan Nate Nathaniel,
    Nayib, Neil Neal, Nelson?, Newt, Nicholas Nick, Nico, Nicolas Nicolás, Niels Nils, Nigel, Nikol, Nikolas, Noah,
    Noam, Nolan, Norman Norm?, Nouri, Nuri, Olaf, Oliver, Olivier, Olof, Omar, Osama, Oscar, Oskar, Oswald, Otto,
    Owen, Pablo, Patrick Pat?, Patrik, Patryk, Paul, Paulius, Paulo, Paweł Pawel, Pedro, Perry, Peter Pete, Peteris
    Pēteris, Petras, Philip Phil Phillip, Philippe, Pierre, Piers, Pieter, Povilas, Przemysław, Péter, Radosław
    Radoslaw Radek, Rafael Raphael, Rafał, Rahm, Raimundas, Ralph Ralf, Ramunas Ramūnas, Ramón Ramon, Rand, Randall
    Randy, Randolph, Ray Raymond, Raúl Raul, Recep, Reggie Reginald, Reince, Reinhard, Remigijus, Rex, Ric, Ricardo,
    Richard Dick Rick Rich? Ricky, Rimvydas, Rinat, Ričardas, Robert Bob Rob? Robbie Bobby, Roberto, Robin, Rod?
    Rodney, Roderick, Rodrigo, Roger, Roland, Rolandas, Romain, Ron Ronald Ronnie, Ronan, Ross, Roy, Ruben?, Rudolph
    Rudolf Rudy, Rupert, Rush?, Russell Russ, Ryan, Ryszard, Saddam, Salvador, Sami, Samuel Sam, Sauli, Saulius,
    Scott, Sean Shawn Shaun, Sebastian Sébastien, Sergio, Seth, Shane, Sheldon, Shimon, Shinzo, Sidney Sid?, Sigmund
    Zigmund, Silvio, Simon, Slobodan, Spencer?, Stan Stanley, Stefan Stephan, Stephane, Stephen Steven Steve, Stuart
    Stewart, Sven, Sylwester, Szymon, Sławomir, Tadas, Tariq Tarek, Taylor?, Tayyip, Terrence Terry Terrance,
    Theodore Theo Ted Teddy, Thibault, Thomas Tom Tommy, Tim Timothy Timmy, Timo, Tino, Tobias, Todd, Tomas Tomáš,
    Tomasz, Toomas, Travis, Trent, Trevor, Troy?, Tucker, Tyler, Tyrone, Ulf, Ulises, Ulrich, Urmas, Uwe, Vaclav
    Václav, Valdas, Valdis, Valentinas, Vernon, Viktor Victor Víctor, Viktoras, Vincent Vince, Vincenzo, Virgil,
    Virginijus, Vytautas, Vytenis, Vytis, Wade?, Waldemar, Walter Walt, Wang?, Warren, Wayne, Wendell, Wesley Wes,
    Wiesław, Willem, Willie, Witold, Wojciech, Wolfgang, Woodrow Woody, Włodzimierz, Xavier, Yair, Yasser Yasir,
    Yuval, Yves, Zachary Zach Zack, Zbigniew, Zdzisław, Zygmunt, Łukasz Lukasz, Žilvinas, Žygimantas`,
  f: `
    Abigail Abby, Dovilė Dovile, Inga, Adele, Agata, Agnes, Agnieszka, Aisha Ayesha, Aldona, Alexandria?, Alexis, Alice, Alicia, Alicja,
    Alison Allison, Amanda Mandy, Amber?, Amelia, Amy, Andrea, Andżelika Andzelika, Angela Angie, Angelina, Anita,
    Anna, Annalena, Anne Ann Annie, Annegret, Annette, Ariana, Ashley, Aušra, Aušrinė, Barbara Barb?, Beata,
    Beatrice, Beatriz, Becky Rebecca Rebekah, Bernice, Beverly, Bonnie, Bożena, Brenda, Bridget Brigitte, Brittany?,
    Brooke, Caitlin Kaitlin Kaitlyn, Camila, Camille, Candace, Carla, Carly?, Carmen, Carol Carole, Caroline,
    Carolyn, Cassandra, Catherine Katherine Kathryn Kathy Cathy Kate Katie, Cecilia, Charlotte?, Chelsea?, Cheryl
    Sheryl, Chloe, Christina Kristina Tina, Christine, Christy, Cindy Cynthia, Claire Clare, Clara, Claudia,
    Condoleezza, Connie Constance, Courtney?, Crystal?, Daiva, Dalia, Danielle Daniela, Danuta, Darlene, Dawn?,
    Debbie Deborah Debra, Deirdre, Denise, Diana Diane Dianne, Dolores, Donna, Dora?, Doris, Dorota, Dorothy, Edith,
    Eileen, Elaine, Eleanor, Elise, Eliza, Elizabeth Elisabeth Beth Betsy Betty Liz Lizzie, Ella, Ellen, Elżbieta,
    Emilia, Emily, Erica Erika, Erin, Esther, Eva, Eve, Evelina, Evelyn, Evika, Ewa, Ewelina, Faith?, Fatima,
    Felicia, Fiona, Florence?, Frances, Francesca, Françoise, Gabriela, Gabrielle, Gail?, Gayle, Georgia?, Gerda,
    Giedrė, Gillian, Gina, Ginger?, Giorgia, Gisele, Gloria, Grace, Grażyna, Greta, Gretchen, Gwen, Hadley, Hannah,
    Harriet, Hazel?, Heather, Heidi, Heike, Helen, Helena, Hillary Hilary, Holly, Hope?, Huma, Hélène, Ilhan, Indira,
    Indrė, Ingrid, Ingrida, Irene Irena, Iris?, Isabel, Isabella, Isabelle, Ivana, Ivanka, Iwona, Izabela, Jacinda,
    Jackie Jacqueline, Jane, Janet, Janice, Jasmine, Jean, Jeanette Jeannette, Jeanine Jeannine, Jeanne, Jenna,
    Jennifer Jen Jenny, Jessica Jess?, Jill, Joan, Joanna, Joanne, Jocelyn, Jodi Jody, Johanna, Jolanta, Joy?, Joyce,
    Juanita, Judita, Judith Judy, Julia, Juliana, Julie, Juliet, June?, Justyna, Jūratė, Kaja, Kamala, Kara, Karen
    Karin, Karine, Karla, Karolina, Karoline, Katarzyna, Katharina, Kathie, Kathleen, Kay? Kaye, Kelly, Kellyanne,
    Kelsey, Kerry, Kersti, Kim Kimberly, Kinga, Kirsten, Krista, Kristalina, Kristen, Kristin, Krystyna, Kyrsten,
    Laura, Lauren, Laurie, Leah, Leigh?, Leila Layla, Lena, Leslie Lesley, Lillian Lilian Lily Lilly, Linda Lynda,
    Lindsay, Lisa, Lois, Loretta, Lori, Lorraine, Louise, Lucia, Lucille, Lucy, Luisa, Lynn Lynne, Madeleine
    Madeline, Magdalena, Mairead, Malala, Marcia, Margaret Maggie Meg Peggy Marge, Margot, Margrethe, Maria,
    Mariana, Marianne, Marie, Marilyn, Marina Marine?, Marion, Marjorie, Marlene, Marsha, Marta, Martha, Martina,
    Martyna, Mary, Marzena, Maureen, Maxine, May?, Małgorzata, Megan Meghan, Melania, Melanie, Melinda, Melissa,
    Meredith, Mette, Mia, Michaela, Michelle Michele, Mika, Milda, Mildred, Mimi?, Mina, Miranda, Miriam, Miroslava,
    Moira, Molly, Mona, Monica Monika, Monique, Nadine, Nancy, Naomi, Natalie Nathalie, Natasha Natacha, Neringa,
    Nichole Nicole, Nicola, Nikki, Nora Norah, Norma, Olivia, Omarosa, Pamela Pam, Patricia Pat? Patty Trish, Paula,
    Paulina, Pauline, Penelope, Penny?, Phyllis, Priscilla, Rachel Rachael, Rasa, Renata, Renee Renée, Roberta,
    Robin Robyn, Rosa, Rose?, Rosemary, Roxanne, Ruth, Rūta, Sabine, Sally, Samantha, Sandra Sandy, Sanna, Sara
    Sarah, Selena Selina, Serena, Shannon, Sharon, Sheila, Shelley Shelly, Shirley, Silvia Sylvia, Simona, Simone,
    Simonetta, Sonia Sonja Sonya, Stacey Stacy, Stephanie Stefanie, Susan Sue? Susie, Susana, Suzanne Susanne,
    Sydney?, Sylvie, Tamara Tammy, Tanya Tania, Tara?, Teresa Theresa Therese, Tessa, Tiffany, Toni, Tracy Tracey,
    Trudy, Tulsi, Ursula, Urszula, Vaira, Valerie, Vanessa, Viktorija, Vilija, Virginia?, Vivian Vivien Viviane,
    Wanda, Wendy, Whitney, Winona, Yvette, Yvonne, Zofia, Zuzana, Zuzanna, Łucja, Živilė`,
};
