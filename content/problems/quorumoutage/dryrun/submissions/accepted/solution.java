// Join the reports of each probe, sweep over what remains, join the outages that are at most gap apart. O(n log n).
import java.util.*;

class Solution {
    private static List<long[]> joined(List<long[]> spans, long gap) {
        List<long[]> result = new ArrayList<>();
        for (long[] span : spans) {
            long[] last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && span[0] - last[1] <= gap) last[1] = Math.max(last[1], span[1]);
            else result.add(span.clone());
        }
        return result;
    }

    // A list where the starter code has an array: both are taken.
    public List<long[]> incidents(long[][] reports, int quorum, long gap) {
        Map<Long, List<long[]>> ofProbe = new HashMap<>();
        for (long[] report : reports) {
            ofProbe.computeIfAbsent(report[0], probe -> new ArrayList<>()).add(new long[] {report[1], report[2]});
        }
        long[] events = new long[2 * reports.length];
        int n = 0;
        for (List<long[]> own : ofProbe.values()) {
            own.sort(Comparator.comparingLong(span -> span[0]));
            for (long[] span : joined(own, 0)) {
                // Odd numbers begin a span, even ones end it: at equal times the ends come first.
                events[n++] = 2 * span[0] + 1;
                events[n++] = 2 * span[1];
            }
        }
        Arrays.sort(events, 0, n);
        List<long[]> outages = new ArrayList<>();
        int open = 0;
        long start = 0;
        for (int i = 0; i < n; i++) {
            if (events[i] % 2 == 1) {
                open++;
                if (open == quorum) start = events[i] / 2;
            } else {
                if (open == quorum) outages.add(new long[] {start, events[i] / 2});
                open--;
            }
        }
        return joined(outages, gap);
    }
}
