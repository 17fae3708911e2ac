// A stack of savepoints, each with the rows that there were when it was set, and for each name how often it is in the stack. O(n).
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

class Solution {
    record Savepoint(int name, long rows) {}

    private final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private final Map<Integer, Integer> times = new HashMap<>();

    public long[] afterImport(String[] kinds, int[] numbers) {
        long rows = 0;
        int failed = 0;
        for (int i = 0; i < kinds.length; i++) {
            int number = numbers[i];
            if (kinds[i].equals("insert")) {
                rows += number;
            } else if (kinds[i].equals("savepoint")) {
                savepoints.push(new Savepoint(number, rows));
                times.merge(number, 1, Integer::sum);
            } else if (times.getOrDefault(number, 0) == 0) {
                failed++;
            } else {
                while (savepoints.peek().name != number) pop();
                if (kinds[i].equals("rollback")) rows = savepoints.peek().rows;
                else pop();
            }
        }
        return new long[] {rows, savepoints.size(), failed};
    }

    private void pop() {
        times.merge(savepoints.pop().name, -1, Integer::sum);
    }
}
