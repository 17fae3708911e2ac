use std::io::{self, Read};

struct Request {
    arrival: u64,
    tenant: usize,
    duration: u64,
}

/// The longest waits in order and in turns, and how many requests start earlier and later in turns.
struct Comparison {
    longest_in_order: u64,
    longest_in_turns: u64,
    earlier: usize,
    later: usize,
}

fn compare(requests: &[Request]) -> Comparison {
    // Your solution goes here.
    Comparison { longest_in_order: 0, longest_in_turns: 0, earlier: 0, later: 0 }
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<u64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let n = next();
    let requests: Vec<Request> =
        (0..n).map(|_| Request { arrival: next(), tenant: next() as usize, duration: next() }).collect();

    let result = compare(&requests);
    println!("{} {}", result.longest_in_order, result.longest_in_turns);
    println!("{} {}", result.earlier, result.later);
}
