package main

import (
	"bufio"
	"fmt"
	"os"
)

// span covers the milliseconds start, ..., end - 1.
type span struct {
	start, end int64
}

type report struct {
	probe int64
	span  span
}

// findIncidents returns the incidents in the order of time: at least quorum probes fail, and recoveries of at most gap
// are bridged.
func findIncidents(reports []report, quorum int, gap int64) []span {
	// Your solution goes here.
	return nil
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var n, quorum int
	var gap int64
	fmt.Fscan(in, &n, &quorum, &gap)
	reports := make([]report, n)
	for i := range reports {
		r := &reports[i]
		fmt.Fscan(in, &r.probe, &r.span.start, &r.span.end)
	}

	incidents := findIncidents(reports, quorum, gap)
	fmt.Fprintln(out, len(incidents))
	for _, incident := range incidents {
		fmt.Fprintln(out, incident.start, incident.end)
	}
}
