use std::io::{self, Read};

/// How many lines can be explained, and the fewest that were written by then.
fn merged_log(first: &[u8], second: &[u8], merged: &[u8]) -> (usize, usize) {
    // Your solution goes here.
    (0, 0)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let words: Vec<&[u8]> = input.split_ascii_whitespace().map(str::as_bytes).collect();

    let (explained, written) = merged_log(words[0], words[1], words[2]);
    println!("{} {}", explained, written);
}
