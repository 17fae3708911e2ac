use std::io;

struct Luck {
    fewest_fatal: usize,
    most_survived: usize,
}

/// The fewest machines that can take the service down, and the most that it can survive.
fn luck(configuration: &str) -> Luck {
    // Your solution goes here.
    Luck { fewest_fatal: 0, most_survived: 0 }
}

fn main() {
    let mut line = String::new();
    io::stdin().read_line(&mut line).expect("standard input is text");
    let configuration = line.trim();

    let found = luck(configuration);
    println!("{} {}", found.fewest_fatal, found.most_survived);
}
