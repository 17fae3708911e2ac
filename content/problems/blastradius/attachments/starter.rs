use std::io::{self, Read};

struct Need {
    service: usize,
    providers: Vec<usize>,
}

/// In which round each service goes down, or -1; element 0 belongs to no service.
fn find_rounds(n: usize, needs: &[Need], failing: &[usize]) -> Vec<i32> {
    // Your solution goes here.
    vec![-1; n + 1]
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<usize>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, k, f) = (next(), next(), next());
    let mut needs = Vec::with_capacity(k);
    for _ in 0..k {
        let service = next();
        let count = next();
        needs.push(Need { service, providers: (0..count).map(|_| next()).collect() });
    }
    let failing: Vec<usize> = (0..f).map(|_| next()).collect();

    let words: Vec<String> = find_rounds(n, &needs, &failing)[1..].iter().map(|round| round.to_string()).collect();
    println!("{}", words.join(" "));
}
