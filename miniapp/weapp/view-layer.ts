import { createContext, runInContext } from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'

/** What is on the screen: a tag without its `wx-`, attributes in camelCase, and words as strings. */
export type TreeNode = { tag: string; attributes: Record<string, unknown>; children: (TreeNode | string)[] }

type Compiled = { tag: string; attr?: Record<string, unknown>; children?: (Compiled | string)[] } | string
type Generate = (data: unknown) => Compiled

/**
 * The half of WeChat that draws: its own compiler's output turns a page's data into a tree. It runs in a realm
 * of its own, as in WeChat, and data reaches it as JSON only.
 */
export function openViewLayer(dist: string): { draw: (page: string, data: string) => TreeNode } {
	const realm = createContext({})
	runInContext('var window = {}', realm)
	const templates = runInContext(`(function (global) {${wxmlToJs(dist)}})`, realm)({}) as (
		file: string,
	) => Generate
	const parse = runInContext('JSON.parse', realm) as (text: string) => unknown
	const component = templates('comp.wxml')

	const expand = (node: Compiled): (TreeNode | string)[] => {
		if (typeof node === 'string') return node === '' ? [] : [node]
		const children = (node.children ?? []).flatMap(expand)
		if (node.tag === 'virtual') return children
		const attributes = node.attr ?? {}
		// Beyond 15 levels Taro goes on in a component of its own, which is handed the rest of the tree.
		if (node.tag === 'wx-comp')
			return childrenOf(component({ i: attributes.i, l: attributes.l })).flatMap(expand)
		return [{ tag: node.tag.replace(/^wx-/, ''), attributes, children }]
	}
	return {
		draw(page, data) {
			const children = childrenOf(templates(`${page}.wxml`)(parse(data))).flatMap(expand)
			return { tag: 'page', attributes: {}, children }
		},
	}
}

const childrenOf = (node: Compiled): Compiled[] => (typeof node === 'string' ? [node] : (node.children ?? []))
