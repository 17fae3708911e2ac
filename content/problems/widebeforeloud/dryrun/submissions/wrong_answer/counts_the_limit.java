// Keeps the first lines of a pair that is over the limit.
import java.util.*;

class Solution {
    public Object[] firstError(String[] hosts, String[] errors, int limit) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i < hosts.length; i++) pairs.merge(hosts[i] + " " + errors[i], 1, Integer::sum);
        Map<String, int[]> found = new HashMap<>();
        for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
                        int[] counts = found.computeIfAbsent(pair.getKey().split(" ")[1], error -> new int[2]);
            counts[0]++;
            counts[1] += Math.min(limit, pair.getValue());
        }
        String best = null;
        for (Map.Entry<String, int[]> one : found.entrySet()) {
            int[] counts = one.getValue(), most = best == null ? new int[2] : found.get(best);
            boolean better = best == null || counts[0] > most[0]
                || (counts[0] == most[0] && (counts[1] > most[1] || (counts[1] == most[1] && one.getKey().compareTo(best) < 0)));
            if (better) best = one.getKey();
        }
        return best == null ? null : new Object[] {best, found.get(best)[0], found.get(best)[1]};
    }
}
