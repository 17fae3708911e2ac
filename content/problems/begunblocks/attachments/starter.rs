use std::io::{self, Read};

/// The number of blocks to pay for, and the number of their minutes that are idle. A job (s, e) runs from s up to e.
fn rented(jobs: &[(i32, i32)], block: i32) -> (i32, i32) {
    // Your solution goes here.
    let _ = (jobs, block);
    (0, 0)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    let jobs: Vec<(i32, i32)> = numbers[2..].chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();

    let (blocks, idle) = rented(&jobs, numbers[1]);
    println!("{} {}", blocks, idle);
}
