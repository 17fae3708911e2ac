// Minute by minute, with the length of the streak, and for each minute whether an instance begins to work in it. O(n) time and memory.
class Solution {
    public long[] lateInstances(int lowest, int highest, int capacity, int busy, int idle, int streak, int boot, int[] requests) {
        int[] starts = new int[requests.length + boot];
        int working = lowest;
        int booting = 0;
        int busyMinutes = 0;
        int idleMinutes = 0;
        long dropped = 0;
        for (int i = 0; i < requests.length; i++) {
            working += starts[i];
            booting -= starts[i];
            long asked = requests[i];
            long all = (long) working * capacity;
            dropped += Math.max(asked - all, 0);
            busyMinutes = asked * 100 > all * busy ? busyMinutes + 1 : 0;
            idleMinutes = asked * 100 <= all * idle ? idleMinutes + 1 : 0;
            if (busyMinutes == streak) {
                busyMinutes = 0;
                if (working + booting < highest) {
                    booting++;
                    starts[i + boot]++;
                }
            }
            if (idleMinutes == streak) {
                idleMinutes = 0;
                working = Math.max(working - 1, lowest);
            }
        }
        return new long[] {dropped, working};
    }
}
