use std::io::{self, Read};

/// How many tiles of a map of 2^k rows and columns are fetched before this tile. A tile, and the hiker's, is (row, column).
fn tiles_before(k: u32, hiker: (u64, u64), tile: (u64, u64)) -> u64 {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<u64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let (k, hiker) = (numbers[0] as u32, (numbers[2], numbers[3]));

    let words: Vec<String> = numbers[4..].chunks(2).map(|tile| tiles_before(k, hiker, (tile[0], tile[1])).to_string()).collect();
    println!("{}", words.join(" "));
}
