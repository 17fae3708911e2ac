// Round the ring the times ascend, with one drop. Begun from there, the ring is in ascending order: the empty slots are zeros at its
// front, if there are any. Each question is two binary searches. O(n + q log n) time.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, q;
    std::cin >> n >> q;
    std::vector<long long> ring(n);
    for (long long &time : ring)
        std::cin >> time;
    const auto drop = std::is_sorted_until(ring.begin(), ring.end());
    const auto shift = drop - ring.begin();
    std::rotate(ring.begin(), drop, ring.end());

    while (q-- > 0) {
        long long begin, end;
        std::cin >> begin >> end;
        const auto first = std::lower_bound(ring.begin(), ring.end(), begin);
        const auto behind = std::upper_bound(ring.begin(), ring.end(), end);
        const auto slot = first == behind ? -1 : (shift + (first - ring.begin())) % n;
        std::cout << behind - first << ' ' << slot << '\n';
    }
}
