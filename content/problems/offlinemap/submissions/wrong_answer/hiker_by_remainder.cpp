// Mistake: in each quarter the hiker is at the remainder of the place in the square, also when he or she is in another quarter.
#include <iostream>

static int quarter(int half, int row, int column)
{
    const int bottom = row / half, right = column / half;
    return bottom ? 3 - right : right;
}

static long long tiles_before(int rows, int hiker_row, int hiker_column, int row, int column)
{
    if (rows == 1)
        return 0;
    const int half = rows / 2;
    const long long place = (quarter(half, row, column) - quarter(half, hiker_row, hiker_column) + 4) % 4;
    return place * half * half + tiles_before(half, hiker_row % half, hiker_column % half, row % half, column % half);
}

int main()
{
    int k, n, hiker_row, hiker_column;
    std::cin >> k >> n >> hiker_row >> hiker_column;
    while (n--) {
        int row, column;
        std::cin >> row >> column;
        std::cout << tiles_before(1 << k, hiker_row, hiker_column, row, column) << ' ';
    }
    std::cout << '\n';
}
