// Sells the seats of a theatre. Orders come in while others are still being paid.
const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");

class Box {
  constructor() {
    this.left = new Map();
  }

  open(show, seats) {
    this.left.set(show, seats);
  }

  // Resolves with what became of the order.
  async order(order, pay) {
    if (this.left.get(order.show) < order.seats) {
      return "sold out";
    }
    const paid = await pay(order);
    if (!paid) {
      return "declined";
    }
    this.left.set(order.show, this.left.get(order.show) - order.seats);
    return "confirmed";
  }
}

// The payment provider: answers after some steps, true when the card was charged.
async function pay(order) {
  for (let step = 0; step < order.steps; step++) {
    await null;
  }
  return order.card === "ok";
}

async function main() {
  const box = new Box();
  const answers = [];
  let open = [];
  for (const line of lines) {
    const [command, ...words] = line.split(" ");
    if (command === "show") {
      box.open(words[0], Number(words[1]));
    } else if (command === "order") {
      const [id, show, seats, steps, card] = words;
      const order = { id, show, seats: Number(seats), steps: Number(steps), card };
      const answer = box.order(order, pay).then((what) => `${id} ${what}`);
      answers.push(answer);
      open.push(answer);
    } else {
      await Promise.all(open);
      open = [];
    }
  }
  for (const answer of answers) {
    console.log(await answer);
  }
  for (const [show, seats] of box.left) {
    console.log(`${show} ${seats}`);
  }
}

main();
