use std::io::{self, Read};

/// The largest number of traces: at most x from the gateway to the cart service, at most y from there to the database.
fn most_traces(gateway: &[i32], cart: &[i32], database: &[i32], x: i32, y: i32) -> usize {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let numbers: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();

    let (gateway, rest) = numbers[5..].split_at(numbers[0] as usize);
    let (cart, database) = rest.split_at(numbers[1] as usize);
    println!("{}", most_traces(gateway, cart, database, numbers[3], numbers[4]));
}
