use std::io::{self, Read};

struct Job {
    second: i64,
    cost: i64,
}

struct Window {
    length: i64,
    begin: i64,
}

/// The longest window that costs at most the budget, with the smallest second at which it can begin.
fn longest_window(jobs: &[Job], day: i64, budget: i64) -> Window {
    // Your solution goes here.
    Window { length: 0, begin: 0 }
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let n = next();
    let (day, budget) = (next(), next());
    let jobs: Vec<Job> = (0..n).map(|_| Job { second: next(), cost: next() }).collect();

    let best = longest_window(&jobs, day, budget);
    println!("{} {}", best.length, best.begin);
}
