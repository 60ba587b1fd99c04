"""Records that cost little to define: what they hold, and when they are equal."""

import pytest

from fitcheck.records import Record, default


class Point(Record):
    """A place."""

    x: int
    y: int = 0
    names: list[str] = default(factory=list)


class Corner(Point):
    """A place with an angle."""

    angle: float = 90.0


class Other(Record):
    """The same fields as a place."""

    x: int
    y: int = 0
    names: list[str] = default(factory=list)


def test_fields_are_given_by_place_or_name_or_are_left_out() -> None:
    """Those of the base come first; what a factory makes is nobody else's."""
    corner = Corner(1, angle=45.0)
    assert (corner.x, corner.y, corner.names, corner.angle) == (1, 0, [], 45.0)
    assert Point(1).names is not Point(1).names
    match corner:
        case Corner(x, y):
            assert (x, y) == (1, 0)


def test_records_are_equal_where_class_and_fields_are() -> None:
    """So are their places in a set, unlike those of tuples."""
    assert Point(1, 2) == Point(x=1, y=2)
    assert Point(1) != Other(1)
    assert Point(1) != Corner(1)
    assert Point(1).replaced(y=3) == Point(1, 3)
    assert len({Point(1, 2, ()), Point(1, 2, ()), Other(1, 2, ())}) == 2  # type: ignore[arg-type]  # a list has no hash
    assert repr(Point(1)) == "Point(x=1, y=0, names=[])"


def test_a_record_does_not_change() -> None:
    """Nor does it take what it has no field for."""
    with pytest.raises(AttributeError):
        Point(1).x = 2  # type: ignore[misc]  # refused by the type checker, too
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, z=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, 2, [], 4)  # type: ignore[call-arg]
