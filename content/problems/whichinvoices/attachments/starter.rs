use std::io::{self, Read};

/// `discounted` is 0 if there is no discount.
struct Invoice {
    project: usize,
    full: usize,
    discounted: usize,
}

/// All ways to read the payment, in their order.
fn find_ways(invoices: &[Invoice], payment: usize) -> Vec<String> {
    // Your solution goes here.
    Vec::new()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<usize>().expect("an integer"));
    let mut next = || numbers.next().expect("more input");

    let (n, payment) = (next(), next());
    let invoices: Vec<Invoice> = (0..n).map(|_| Invoice { project: next(), full: next(), discounted: next() }).collect();

    let ways = find_ways(&invoices, payment);
    println!("{}", ways.len());
    for way in ways {
        println!("{way}");
    }
}
