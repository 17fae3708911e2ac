use std::io::{self, Read};

/// The run in which each request is merged, from 1.
fn merging_runs(faults: &[u32], largest: usize) -> Vec<usize> {
    // Your solution goes here.
    vec![0; faults.len()]
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<u32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();

    let runs = merging_runs(&numbers[2..], numbers[1] as usize);
    let lines: Vec<String> = runs.iter().map(|run| run.to_string()).collect();
    println!("{}", lines.join("\n"));
}
