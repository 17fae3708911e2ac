// Too slow: goes over the tiles in the order in which they are fetched, and notes the number of each that is asked for. O(4^k).
#include <algorithm>
#include <iostream>
#include <map>
#include <utility>
#include <vector>

static int hiker_row, hiker_column;
static std::map<std::pair<int, int>, long long> before;
static size_t missing;
static long long fetched;

static void fetch(int top, int left, int rows)
{
    if (missing == 0)
        return;
    if (rows == 1) {
        const auto place = before.find({top, left});
        if (place != before.end()) {
            place->second = fetched;
            missing--;
        }
        fetched++;
        return;
    }
    const int half = rows / 2;
    const bool bottom = hiker_row >= top + half, right = hiker_column >= left + half;
    const std::pair<int, int> corners[] = {{top, left}, {top, left + half}, {top + half, left + half}, {top + half, left}};
    for (int turn = 0, first = bottom ? 3 - right : right; turn < 4; turn++)
        fetch(corners[(first + turn) % 4].first, corners[(first + turn) % 4].second, half);
}

int main()
{
    int k, n;
    std::cin >> k >> n >> hiker_row >> hiker_column;
    std::vector<std::pair<int, int>> tiles(n);
    for (auto &[row, column] : tiles) {
        std::cin >> row >> column;
        before[{row, column}] = 0;
    }
    missing = before.size();
    fetch(0, 0, 1 << k);
    for (const auto &tile : tiles)
        std::cout << before[tile] << ' ';
    std::cout << '\n';
}
