package main

import (
	"bufio"
	"fmt"
	"os"
)

type timer struct {
	ticks int // after the timer before it
	next  *timer
}

// wakeUps returns the delta list of the wake-ups.
func wakeUps(radio, meter *timer, behind, slack int) *timer {
	// Your solution goes here.
	return radio
}

func readList(in *bufio.Reader, count int) *timer {
	var head *timer
	end := &head
	for i := 0; i < count; i++ {
		*end = &timer{}
		fmt.Fscan(in, &(*end).ticks)
		end = &(*end).next
	}
	return head
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, m, behind, slack int
	fmt.Fscan(in, &n, &m, &behind, &slack)
	radio := readList(in, n)
	meter := readList(in, m)
	for timer := wakeUps(radio, meter, behind, slack); timer != nil; timer = timer.next {
		fmt.Fprint(out, timer.ticks, " ")
	}
	fmt.Fprintln(out)
}
