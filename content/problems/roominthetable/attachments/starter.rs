use std::io::{self, Read};

struct Route {
    address: u32,
    length: u32,
    hop: u32,
}

/// The fewest routes of a table that does the same.
fn fewest_routes(routes: &[Route]) -> usize {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut routes = Vec::new();
    for line in input.lines().skip(1) {
        let words: Vec<u32> = line.split(['.', '/', ' ']).map(|word| word.parse().expect("an integer")).collect();
        let address = words[..4].iter().fold(0, |bits, part| bits << 8 | part);
        routes.push(Route { address, length: words[4], hop: words[5] });
    }

    println!("{}", fewest_routes(&routes));
}
