// Two heaps, cut at the percentile: the low half holds the `rank` smallest measurements that count and has its largest on top,
// which is the answer. A measurement that is withdrawn stays in its heap until it comes to the top; what is counted are only
// those that count. O(n log n).
#include <functional>
#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

using Measurement = std::pair<int, int>; // response time and number, so that no two are equal

enum class Place { low, high, gone };

static std::vector<Place> places; // by number; number 0 is none

// Takes what does not count, or lies in the other heap by now, off the top.
template <class Heap>
static void clean(Heap &heap, Place place)
{
    while (!heap.empty() && places[heap.top().second] != place)
        heap.pop();
}

// Moves the top of one heap to another.
template <class From, class To>
static void move_top(From &from, To &to, Place place)
{
    places[from.top().second] = place;
    to.push(from.top());
    from.pop();
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, p;
    std::cin >> n >> p;
    std::priority_queue<Measurement> low;
    std::priority_queue<Measurement, std::vector<Measurement>, std::greater<>> high;
    int in_low = 0, count = 0; // of those that count
    places.push_back(Place::gone);
    for (int i = 0; i < n; i++) {
        std::string event;
        int value;
        std::cin >> event >> value;
        if (event == "add") {
            const Measurement added = {value, static_cast<int>(places.size())};
            const bool is_low = in_low > 0 && added < low.top();
            places.push_back(is_low ? Place::low : Place::high);
            if (is_low)
                low.push(added);
            else
                high.push(added);
            in_low += is_low;
            count++;
        } else {
            in_low -= places[value] == Place::low;
            count--;
            places[value] = Place::gone;
        }

        const int rank = static_cast<int>((static_cast<long long>(count) * p + 99) / 100);
        clean(low, Place::low);
        clean(high, Place::high);
        if (in_low < rank) {
            move_top(high, low, Place::low);
            in_low++;
        } else if (in_low > rank) {
            move_top(low, high, Place::high);
            in_low--;
            clean(low, Place::low);
        }

        if (count == 0)
            std::cout << "none\n";
        else
            std::cout << low.top().first << '\n';
    }
}
