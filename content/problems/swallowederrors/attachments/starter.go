package main

import (
	"bufio"
	"fmt"
	"os"
)

type handler struct {
	call, before, after int // after: 0 if it swallows the error
}

// follow returns how many errors leave the tree, how many codes they have, and how many errors each handler took. Calls are numbered from 1; element
// 0 of caller and code belongs to no call.
func follow(caller, code []int, handlers []handler) (errors, codes int, taken []int) {
	// Your solution goes here.
	return 0, 0, make([]int, len(handlers))
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, h int
	fmt.Fscan(in, &n, &h)
	caller := make([]int, n+1)
	for call := 1; call <= n; call++ {
		fmt.Fscan(in, &caller[call])
	}
	code := make([]int, n+1)
	for call := 1; call <= n; call++ {
		fmt.Fscan(in, &code[call])
	}
	handlers := make([]handler, h)
	for i := range handlers {
		fmt.Fscan(in, &handlers[i].call, &handlers[i].before, &handlers[i].after)
	}

	errors, codes, taken := follow(caller, code, handlers)
	fmt.Fprintln(out, errors, codes)
	for _, number := range taken {
		fmt.Fprint(out, number, " ")
	}
	fmt.Fprintln(out)
}
