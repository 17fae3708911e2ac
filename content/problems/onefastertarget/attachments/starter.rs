use std::io::{self, Read};

/// The seconds that a target takes, today and after a week of work.
struct Target {
    now: i64,
    faster: i64,
}

/// One target needs another; both are indices, from 0.
struct Dependency {
    needed: usize,
    target: usize,
}

/// The smallest build time, and the index, from 0, of the target to choose for it.
fn best_choice(targets: &[Target], dependencies: &[Dependency]) -> (i64, usize) {
    // Your solution goes here.
    (0, 0)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, m) = (next(), next());
    let targets: Vec<Target> = (0..n).map(|_| Target { now: next(), faster: next() }).collect();
    let dependencies: Vec<Dependency> = (0..m)
        .map(|_| Dependency { needed: next() as usize - 1, target: next() as usize - 1 })
        .collect();

    let (build_time, choice) = best_choice(&targets, &dependencies);
    println!("{} {}", build_time, choice + 1);
}
