import type { TreeNode } from './view-layer'

/** A node and what it stands in, innermost last. */
export type Found = { node: TreeNode; path: TreeNode[] }

/** All words under a node, as one reads them. */
export function wordsOf(node: TreeNode | string): string {
	if (typeof node === 'string') return node
	const own = node.tag === '#text' ? String(node.attributes.v ?? '') : ''
	return own + node.children.map(wordsOf).join('')
}

/** Every node, outermost first. */
export function everyNode(root: TreeNode): Found[] {
	const all: Found[] = []
	const walk = (node: TreeNode, above: TreeNode[]) => {
		const path = [...above, node]
		all.push({ node, path })
		for (const child of node.children) if (typeof child !== 'string') walk(child, path)
	}
	walk(root, [])
	return all
}

/** The innermost node that says these words: exactly if there is one, or else somewhere within it. */
export function findWords(root: TreeNode, words: string): Found | undefined {
	const all = everyNode(root)
	const deepest = (says: (node: TreeNode) => boolean) =>
		all
			.filter(({ node }) => says(node))
			.reduce<Found | undefined>(
				(best, found) => (best === undefined || found.path.length >= best.path.length ? found : best),
				undefined,
			)
	return (
		deepest((node) => wordsOf(node) === words || node.attributes.ariaLabel === words) ??
		deepest((node) => wordsOf(node).includes(words))
	)
}

/** The field with this label or placeholder. */
export const findField = (root: TreeNode, name: string): Found | undefined =>
	everyNode(root).find(
		({ node }) =>
			(node.tag === 'input' || node.tag === 'textarea') &&
			(node.attributes.ariaLabel === name || node.attributes.placeholder === name),
	)

/** How much there is to draw: WeChat wants fewer than 1,000 nodes, less than 30 deep. */
export function measure(root: TreeNode): { nodes: number; depth: number } {
	const all = everyNode(root)
	return { nodes: all.length, depth: Math.max(...all.map(({ path }) => path.length)) }
}
