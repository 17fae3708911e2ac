use std::io::{self, Read};

struct Interrupt {
    comes: i64,
    priority: i64,
    duration: i64,
    memory: i64,
}

/// The most memory at any moment, and when each handler ended, or -1.
fn handle(interrupts: &[Interrupt]) -> (i64, Vec<i64>) {
    // Your solution goes here.
    (0, vec![-1; interrupts.len()])
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i64> = input.split_ascii_whitespace().skip(1).map(|word| word.parse().expect("an integer")).collect();
    let interrupts: Vec<Interrupt> = numbers
        .chunks(4)
        .map(|chunk| Interrupt { comes: chunk[0], priority: chunk[1], duration: chunk[2], memory: chunk[3] })
        .collect();

    let (peak, ends) = handle(&interrupts);
    let ends: Vec<String> = ends.iter().map(|end| end.to_string()).collect();
    println!("{}\n{}", peak, ends.join(" "));
}
