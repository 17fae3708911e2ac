use std::io::{self, Read};

/// The number of keys for each word.
fn keys_pressed(words: &[&str], times: usize) -> Vec<usize> {
    // Your solution goes here.
    vec![0; words.len()]
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut words = input.split_ascii_whitespace().skip(1);
    let times: usize = words.next().expect("a number").parse().expect("an integer");
    let words: Vec<&str> = words.collect();

    let keys: Vec<String> = keys_pressed(&words, times).iter().map(|keys| keys.to_string()).collect();
    println!("{}", keys.join(" "));
}
