use std::io::{self, Read};

/// The column and the row of the k-th tile.
fn tile(w: i64, h: i64, x: i64, y: i64, k: i64) -> (i64, i64) {
    // Your solution goes here.
    (x, y)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i64> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    for &k in &numbers[5..] {
        let (column, row) = tile(numbers[0], numbers[1], numbers[2], numbers[3], k);
        println!("{} {}", column, row);
    }
}
