// Too slow: walks round the ring for each question, from the oldest entry on. O(n q).
#include <iostream>
#include <vector>

int main()
{
    int n, q;
    std::cin >> n >> q;
    std::vector<long long> ring(n);
    for (long long &time : ring)
        std::cin >> time;
    int oldest = -1;
    for (int i = 0; i < n; i++)
        if (ring[i] > 0 && (oldest < 0 || ring[i] < ring[oldest]))
            oldest = i;
    while (q-- > 0) {
        long long begin, end;
        std::cin >> begin >> end;
        int count = 0, first = -1;
        for (int i = 0; oldest >= 0 && i < n; i++) {
            const int slot = (oldest + i) % n;
            if (ring[slot] > end || ring[slot] == 0)
                break;
            if (ring[slot] >= begin && count++ == 0)
                first = slot;
        }
        std::cout << count << ' ' << first << '\n';
    }
}
