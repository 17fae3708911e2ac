use std::io::{self, Read};

struct Word<'a> {
    text: &'a str,
    command: usize,
}

/// For each word its shortest beginning that means its command.
fn shortest_beginnings<'a>(words: &[Word<'a>]) -> Vec<&'a str> {
    // Your solution goes here.
    Vec::new()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut tokens = input.split_ascii_whitespace();
    let n: usize = tokens.next().expect("the number of words").parse().expect("an integer");
    let mut words = Vec::with_capacity(n);
    while let (Some(text), Some(command)) = (tokens.next(), tokens.next()) {
        words.push(Word { text, command: command.parse().expect("an integer") });
    }

    println!("{}", shortest_beginnings(&words).join("\n"));
}
