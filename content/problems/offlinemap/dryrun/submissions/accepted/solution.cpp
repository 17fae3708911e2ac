// Counts the quarters before the one with the tile, and asks again within it. O(levels) for each place.
static int quarter(int half, int row, int column)
{
    return row < half ? column >= half : 3 - (column >= half);
}

static long long before(int rows, int hiker_row, int hiker_column, int row, int column)
{
    if (rows == 1)
        return 0;
    const int half = rows / 2;
    const long long place = (quarter(half, row, column) - quarter(half, hiker_row, hiker_column) + 4) % 4;
    const int top = row / half * half, left = column / half * half;
    return place * half * half + before(half, hiker_row - top, hiker_column - left, row - top, column - left);
}

std::vector<long long> tiles_before(int levels, int hiker_row, int hiker_column, std::vector<int> rows, std::vector<int> columns)
{
    std::vector<long long> result;
    for (size_t i = 0; i < rows.size(); i++)
        result.push_back(before(1 << levels, hiker_row, hiker_column, rows[i], columns[i]));
    return result;
}
