use std::io::{self, Read};

struct Entry {
    worker: char,
    key: usize,
    found: i32,
    left: i32,
}

/// The first order in the alphabet that explains the entries, or None.
fn first_order(entries: &[Entry]) -> Option<String> {
    // Your solution goes here.
    None
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let words: Vec<&str> = input.split_ascii_whitespace().skip(1).collect();
    let entries: Vec<Entry> = words
        .chunks(4)
        .map(|chunk| Entry {
            worker: chunk[0].chars().next().expect("a letter"),
            key: chunk[1].parse().expect("a key"),
            found: chunk[2].parse().expect("an integer"),
            left: chunk[3].parse().expect("an integer"),
        })
        .collect();

    println!("{}", first_order(&entries).unwrap_or("impossible".to_string()));
}
