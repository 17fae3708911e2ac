// Follows three points through the edits; every tag is a sum of the ways between them. What lies outside the last photo was cut
// off. O(edits + tags) time, O(edits) memory.
#include <iostream>
#include <string>
#include <utility>

struct Point {
    long long x, y;
};

int main()
{
    long long width, height;
    int q;
    std::string edits;
    std::cin >> width >> height >> q >> edits;

    Point points[3] = {{0, 0}, {1, 0}, {0, 1}};
    for (const char edit : edits) {
        const long long wide = width > height ? width - height : 0, high = height > width ? height - width : 0;
        for (Point &p : points) {
            switch (edit) {
            case 'R': p = {height - 1 - p.y, p.x}; break;
            case 'L': p = {p.y, width - 1 - p.x}; break;
            case 'M': p = {width - 1 - p.x, p.y}; break;
            case 'F': p = {p.x, height - 1 - p.y}; break;
            case 'C': p = {p.x - wide / 2, p.y - high / 2}; break;
            }
        }
        if (edit == 'C') {
            width -= wide;
            height -= high;
        } else if (edit == 'R' || edit == 'L') {
            std::swap(width, height);
        }
    }

    const auto [origin, right, down] = points;
    for (int i = 0; i < q; i++) {
        long long x, y;
        std::cin >> x >> y;
        const Point end = {origin.x + x * (right.x - origin.x) + y * (down.x - origin.x), origin.y + x * (right.y - origin.y) + y * (down.y - origin.y)};
        const bool inside = end.x >= 0 && end.x < width && end.y >= 0 && end.y < height;
        std::cout << (inside ? end.x : -1) << ' ' << (inside ? end.y : -1) << '\n';
    }
}
