// The queue as it is told, in an array that is only appended to, with an index for its front. A run costs as many steps as it tests
// requests. A large batch comes after one of half its size that passed, and a failing one is followed by one of half its size, so
// that all runs together are O(n + faults).
#include <algorithm>
#include <iostream>
#include <numeric>
#include <vector>

int main()
{
    std::size_t n, largest;
    std::cin >> n >> largest;
    std::vector<int> faults(n), merged(n), queue(n);
    for (int &count : faults)
        std::cin >> count;
    std::iota(queue.begin(), queue.end(), 0);

    std::size_t front = 0, size = largest;
    for (int run = 1; front < queue.size(); run++) {
        const std::size_t end = std::min(front + size, queue.size());
        const auto faulty = [&](int request) { return faults[request] > 0; };
        if (std::none_of(queue.begin() + front, queue.begin() + end, faulty)) {
            for (; front < end; front++)
                merged[queue[front]] = run;
            size = std::min(2 * size, largest);
        } else if (end - front > 1) {
            size = (end - front) / 2;
        } else {
            const int culprit = queue[front++];
            faults[culprit]--;
            queue.push_back(culprit);
        }
    }
    for (const int run : merged)
        std::cout << run << '\n';
}
