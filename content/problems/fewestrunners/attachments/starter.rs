use std::io::{self, Read};

struct Job {
    queued: i64,
    duration: i64,
}

/// The smallest number of runners with which no job waits longer than `max_wait`.
fn fewest_runners(jobs: &[Job], max_wait: i64, cleanup: i64) -> usize {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let n = next() as usize;
    let (max_wait, cleanup) = (next(), next());
    let jobs: Vec<Job> = (0..n).map(|_| Job { queued: next(), duration: next() }).collect();

    println!("{}", fewest_runners(&jobs, max_wait, cleanup));
}
