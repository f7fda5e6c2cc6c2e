"""Writes the nodes of an ONNX graph."""

import onnx
from onnx import helper

ONNX_OPSET = 21
IR_VERSION = 10  # readable from onnxruntime 1.18 on
CONTRIBUTED = "com.microsoft"


class Nodes:
    """The nodes of a graph in the order in which they are computed."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []

    def contributed(self, operation: str, inputs: list[str], **settings: int) -> str:
        """Add a node of onnxruntime's own operations; give the name of its output."""
        output = self.node(operation, inputs, **settings)
        self.nodes[-1].domain = CONTRIBUTED
        return output

    def node(self, operation: str, inputs: list[str], **settings: float) -> str:
        """Add a node; give the name of its output."""
        output = f"{len(self.nodes)}.{operation}"
        node = helper.make_node(operation, inputs, [output])
        node.attribute.extend(helper.make_attribute(key, value) for key, value in sorted(settings.items()))
        self.nodes.append(node)
        return output


def whole_model(graph: onnx.GraphProto) -> onnx.ModelProto:
    """Give the graph as a model that names the operations it needs."""
    opsets = [helper.make_opsetid("", ONNX_OPSET), helper.make_opsetid(CONTRIBUTED, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name="lesart")
