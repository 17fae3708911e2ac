use std::io::{self, Read};

/// The time around which the runs crowd; the first ones warm the machine up.
fn typical_time(times: &[i32], warmup: usize) -> i32 {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    println!("{}", typical_time(&numbers[2..], numbers[1] as usize));
}
