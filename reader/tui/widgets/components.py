"""Components of a widget that are styled when something is drawn in them."""

from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.widget import Widget


class DrawnComponents(Widget, inherit_bindings=False):
    """A widget of which only those components are styled that it has drawn.

    Textual styles all that there are, each as a node, whenever the widget is styled: a page has 60
    and draws seven.
    """

    def get_component_styles(self, *names: str) -> RenderStyles:
        """Return the styles of components; those that are new are asked of the stylesheet.

        Raises:
            KeyError: There is no such component.
        """
        there_are = super()._get_component_classes()
        for name in there_are.intersection(names).difference(self._component_styles):
            node = DOMNode(classes=name)
            node._attach(self)  # noqa: SLF001  as `Stylesheet._process_component_classes` does
            self.app.stylesheet.apply(node, animate=False)
            self._component_styles[name] = node.styles
        return super().get_component_styles(*names)

    def _get_component_classes(self) -> frozenset[str]:  # type: ignore[override]
        """Return the components that are to be styled again.

        There is no public hook; the stylesheet alone asks, and of a widget, not of a class.
        """
        return frozenset(self._component_styles)
