// The quarters before the one with the tile are counted whole; within that quarter the same question is asked again. O(k) for each
// tile that is asked for.
#include <iostream>
#include <utility>
#include <vector>

// 0 to 3, clockwise from the one at the top left; for the hiker, the one that is nearest.
static int quarter(int half, int row, int column)
{
    const int right = column >= half;
    return row >= half ? 3 - right : right;
}

// The hiker may be outside of the square.
static long long tiles_before(int rows, int hiker_row, int hiker_column, int row, int column)
{
    if (rows == 1)
        return 0;
    const int half = rows / 2;
    const long long place = (quarter(half, row, column) - quarter(half, hiker_row, hiker_column) + 4) % 4;
    const int top = row / half * half, left = column / half * half;
    return place * half * half + tiles_before(half, hiker_row - top, hiker_column - left, row - top, column - left);
}

int main()
{
    int k, n, hiker_row, hiker_column;
    std::cin >> k >> n >> hiker_row >> hiker_column;
    std::vector<std::pair<int, int>> tiles(n);
    for (auto &[row, column] : tiles)
        std::cin >> row >> column;
    for (const auto &[row, column] : tiles)
        std::cout << tiles_before(1 << k, hiker_row, hiker_column, row, column) << ' ';
    std::cout << std::endl;
}
