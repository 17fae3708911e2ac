use std::io::{self, Read};

struct Server {
    first: usize,
    last: usize,
    penalty: u64,
}

/// The smallest sum of penalties; at most `most` servers are patched in a night.
fn least_penalty(servers: &[Server], nights: usize, most: usize) -> u64 {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<u64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, nights, most) = (next() as usize, next() as usize, next() as usize);
    let servers: Vec<Server> = (0..n)
        .map(|_| Server { first: next() as usize, last: next() as usize, penalty: next() })
        .collect();

    println!("{}", least_penalty(&servers, nights, most));
}
