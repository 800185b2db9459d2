package org.ledgergate.process.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * XPath for the engine's mapping files, which are asked for children of one name or another a few thousand times at each start.
 * Java's own copies much of a document for each answer; here plain names and paths of them are looked up where they are, and all
 * else is left to Java's (decision 0010). Public, and made without arguments, because Java finds it by its name.
 */
public class MappingPaths extends XPathFactory {

    /** {@code select|insert}: the children of these names. */
    private static final Pattern NAMES = Pattern.compile("[\\w-]+(\\|[\\w-]+)*");
    /** {@code /mapper/sql}: from the root, or without the first stroke from the node that is asked. */
    private static final Pattern STEPS = Pattern.compile("/?[\\w-]+(/[\\w-]+)*");

    private final XPathFactory java = XPathFactory.newDefaultInstance();

    @Override
    public XPath newXPath() {
        XPath ofJava = java.newXPath();
        return (XPath) Proxy.newProxyInstance(
                XPath.class.getClassLoader(),
                new Class<?>[] {XPath.class},
                (proxy, method, arguments) -> answer(ofJava, method, arguments));
    }

    private static @Nullable Object answer(XPath ofJava, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("evaluate")
                && arguments != null
                && arguments.length == 3
                && arguments[1] instanceof Node from) {
            List<Node> nodes = nodes((String) arguments[0], from);
            if (nodes != null && XPathConstants.NODESET.equals(arguments[2])) {
                return new Nodes(nodes);
            }
            if (nodes != null && XPathConstants.NODE.equals(arguments[2])) {
                return nodes.isEmpty() ? null : nodes.get(0);
            }
        }
        try {
            return method.invoke(ofJava, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Null if the expression is more than names and paths of them. */
    private static @Nullable List<Node> nodes(String expression, Node from) {
        if (NAMES.matcher(expression).matches()) {
            return children(List.of(from), Set.copyOf(List.of(expression.split("\\|"))));
        }
        if (!STEPS.matcher(expression).matches()) {
            return null;
        }
        boolean fromRoot = expression.startsWith("/");
        List<Node> nodes = List.of(fromRoot && !(from instanceof Document) ? from.getOwnerDocument() : from);
        for (String name : expression.substring(fromRoot ? 1 : 0).split("/")) {
            nodes = children(nodes, Set.of(name));
        }
        return nodes;
    }

    private static List<Node> children(List<Node> parents, Set<String> names) {
        List<Node> found = new ArrayList<>();
        for (Node parent : parents) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (isElement(child) && names.contains(child.getNodeName())) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** A plain name means only elements of no namespace. */
    private static boolean isElement(Node node) {
        return node.getNodeType() == Node.ELEMENT_NODE && node.getNamespaceURI() == null;
    }

    @Override
    public boolean isObjectModelSupported(String objectModel) {
        return java.isObjectModelSupported(objectModel);
    }

    @Override
    public void setFeature(String name, boolean value) throws XPathFactoryConfigurationException {
        java.setFeature(name, value);
    }

    @Override
    public boolean getFeature(String name) throws XPathFactoryConfigurationException {
        return java.getFeature(name);
    }

    @Override
    public void setXPathVariableResolver(XPathVariableResolver resolver) {
        java.setXPathVariableResolver(resolver);
    }

    @Override
    public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
        java.setXPathFunctionResolver(resolver);
    }

    private record Nodes(List<Node> nodes) implements NodeList {

        @Override
        public @Nullable Node item(int index) {
            return index >= 0 && index < nodes.size() ? nodes.get(index) : null;
        }

        @Override
        public int getLength() {
            return nodes.size();
        }
    }
}
