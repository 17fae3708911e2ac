// Follows three points through the edits; every tag is a sum of the ways between them. O(edits + tags) time, O(1) memory beside the result.
#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using Point = std::pair<int, int>;

static Point moved(Point p, char edit, int width, int height)
{
    const int side = std::min(width, height);
    switch (edit) {
    case 'R': return {height - 1 - p.second, p.first};
    case 'L': return {p.second, width - 1 - p.first};
    case 'M': return {width - 1 - p.first, p.second};
    case 'F': return {p.first, height - 1 - p.second};
    default: return {p.first - (width - side) / 2, p.second - (height - side) / 2};
    }
}

std::vector<std::pair<int, int>> face_tags(int width, int height, const std::string &edits, const std::vector<std::pair<int, int>> &tags)
{
    Point origin = {0, 0}, right = {1, 0}, down = {0, 1};
    for (const char edit : edits) {
        for (Point *p : {&origin, &right, &down})
            *p = moved(*p, edit, width, height);
        if (edit == 'C')
            width = height = std::min(width, height);
        if (edit == 'R' || edit == 'L')
            std::swap(width, height);
    }
    std::vector<Point> ends;
    for (const auto &[x, y] : tags) {
        const long long column = origin.first + 1LL * x * (right.first - origin.first) + 1LL * y * (down.first - origin.first);
        const long long row = origin.second + 1LL * x * (right.second - origin.second) + 1LL * y * (down.second - origin.second);
        const bool inside = column >= 0 && column < width && row >= 0 && row < height;
        ends.push_back(inside ? Point(column, row) : Point(-1, -1));
    }
    return ends;
}
