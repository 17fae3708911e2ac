package main

import (
	"bufio"
	"fmt"
	"os"
)

type invoice struct {
	project, full, discounted int // discounted is 0 if there is no discount
}

// findWays returns all ways to read the payment, in their order.
func findWays(invoices []invoice, payment int) []string {
	// Your solution goes here.
	return nil
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, payment int
	fmt.Fscan(in, &n, &payment)
	invoices := make([]invoice, n)
	for i := range invoices {
		fmt.Fscan(in, &invoices[i].project, &invoices[i].full, &invoices[i].discounted)
	}

	ways := findWays(invoices, payment)
	fmt.Fprintln(out, len(ways))
	for _, way := range ways {
		fmt.Fprintln(out, way)
	}
}
