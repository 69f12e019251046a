import { expect, it } from 'vitest'
import { matchRoute } from './route'

const routes = [
	['GET', '/{path+}'],
	['GET', '/'],
	['GET', '/cases/{case}'],
	['GET', '/cases/mine'],
	['ANY', '/cases/{case}'],
	['POST', '/cases/{case}/commands'],
	['ANY', '/open/{rest+}'],
	['POST', '/open/door'],
].map(([method = '', path = '']) => ({ method, path, functionKey: `${method} ${path}` }))

it.each([
	['GET', '/', 'GET /', {}],
	['GET', '/cases/mine', 'GET /cases/mine', {}],
	['GET', '/cases/a', 'GET /cases/{case}', { case: 'a' }],
	['PUT', '/cases/mine', 'ANY /cases/{case}', { case: 'mine' }],
	['POST', '/cases/%E5%91%BC/commands', 'POST /cases/{case}/commands', { case: '呼' }],
	['POST', '/cases/a%/commands', 'POST /cases/{case}/commands', { case: 'a%' }],
	['GET', '/cases/', 'GET /{path+}', { path: 'cases/' }],
	['GET', '/js/app.js', 'GET /{path+}', { path: 'js/app.js' }],
	['POST', '/open/door', 'POST /open/door', {}],
	['POST', '/open/window/now', 'ANY /open/{rest+}', { rest: 'window/now' }],
])('%s %s goes to %s', (method, path, functionKey, pathParameters) => {
	const match = matchRoute(routes, method, path)
	expect(match?.route.functionKey).toBe(functionKey)
	expect(match?.pathParameters).toEqual(pathParameters)
})

it.each([
	['POST', '/'],
	['POST', '/cases'],
	['POST', '/open/'],
	['DELETE', '/cases/a/commands'],
])('%s %s goes nowhere', (method, path) => {
	expect(matchRoute(routes, method, path)).toBeUndefined()
})

it('falls back on $default', () => {
	const all = [...routes, { method: 'ANY', path: '$default', functionKey: 'default' }]
	expect(matchRoute(all, 'POST', '/cases')?.route.functionKey).toBe('default')
	expect(matchRoute(all, 'GET', '/a')?.route.functionKey).toBe('GET /{path+}')
})
