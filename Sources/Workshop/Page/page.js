// The page of the workshop: what people do is sent, and what the server says is shown. No number is
// worked out here, and every word about the contract comes from the server.
// @ts-check

/**
 * @typedef {{path: string, text: string | null}} Term
 * @typedef {{path: string, message: string, remedy?: string | null}} Problem
 * @typedef {{step?: number, regions?: Record<string, string>}} News
 * @typedef {{once: string, kind: string, contracts?: string[], terms?: Term[], why?: string,
 *   title?: string, proposal?: number, alert?: string, contract?: string, about?: number}} Deed
 * @typedef {News & {problems?: Problem[], html?: string, folder?: string, files?: string[] | number,
 *   draft?: string[]}} Answer
 * @typedef {{status: number, answer: Answer}} Reply
 * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control
 */

/** How long keys may rest before what they changed counts as a step, in milliseconds. */
const REST = 700
/** How long a verdict stands before it is read aloud, in milliseconds. */
const SPOKEN_AFTER = 500
/** How long to wait before the server is asked again, at first and at most, in milliseconds. */
const RETRY = { first: 500, most: 8000 }

const state = {
  /** The step that is shown. */
  step: 0,
  /**
   * What each region was last made from.
   * @type {Map<string, string>}
   */
  shown: new Map(),
  /**
   * Controls that hold what their person has not sent yet, or what was refused.
   * @type {Set<Element>}
   */
  held: new Set(),
  /**
   * What is wrong, by the key that it is about.
   * @type {Map<string, Problem>}
   */
  problems: new Map(),
  /**
   * Steps that no answer came for.
   * @type {Deed[]}
   */
  unsent: [],
  sending: false,
  retry: RETRY.first,
  lost: false,
  /**
   * The row whose trial is wanted next.
   * @type {HTMLElement | null}
   */
  wanted: null,
  /**
   * The trial that is under way.
   * @type {AbortController | null}
   */
  trial: null,
  /**
   * Rows that become a step when keys have rested.
   * @type {Map<HTMLElement, number>}
   */
  resting: new Map(),
  pointing: false,
  speaking: 0,
  /**
   * The figure that is explained.
   * @type {HTMLElement | null}
   */
  asked: null,
  token: new URLSearchParams(location.search).get('token') ?? '',
  key: '',
}

// Elements

/**
 * An element that the page is sure to have.
 * @param {string} id
 * @returns {HTMLElement}
 */
function element(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no ${id}`)
  return found
}

/**
 * @param {EventTarget | null} target
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
function near(target, selector) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(selector)) : null
}

/**
 * @param {unknown} node
 * @returns {node is Control}
 */
function isControl(node) {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLSelectElement ||
    node instanceof HTMLTextAreaElement
  )
}

/**
 * The controls of a part of the page.
 * @param {ParentNode} part
 * @returns {Control[]}
 */
function controls(part) {
  return [...part.querySelectorAll('input, select, textarea')].filter(isControl)
}

/**
 * Shows words. What is read aloud when it changes is never hidden, only empty.
 * @param {HTMLElement} place
 * @param {string} words
 */
function tell(place, words) {
  if (place.textContent !== words) place.textContent = words
}

// Asking the server

/**
 * Asks the server; a server that is gone is an error.
 * @param {string} path
 * @param {object | null} [body] what is sent; nothing asks to see
 * @param {AbortSignal} [signal]
 * @returns {Promise<Reply>}
 */
async function ask(path, body = null, signal) {
  /** @type {Record<string, string>} */
  const headers = {}
  if (state.token) headers['X-Glidepath-Token'] = state.token
  if (state.key) headers['X-Glidepath-Facilitator'] = state.key
  if (body) headers['Content-Type'] = 'application/json'
  /** @type {RequestInit} */
  const request = { method: body ? 'POST' : 'GET', headers, cache: 'no-store' }
  if (body) request.body = JSON.stringify(body)
  if (signal) request.signal = signal
  const response = await fetch(path, request)
  const answer = await answerOf(response)
  if (response.status >= 500) throw new Error(answer.problems?.map(wordsOf).join(' ') ?? '')
  if (response.status === 429) throw new Error('The workshop is busy.')
  return { status: response.status, answer }
}

/**
 * @param {Response} response
 * @returns {Promise<Answer>}
 */
async function answerOf(response) {
  const kind = response.headers.get('Content-Type') ?? ''
  return kind.includes('json') ? /** @type {Answer} */ (await response.json()) : {}
}

/**
 * Says whether the server answers, and if not, what it said last.
 * @param {boolean} lost
 * @param {unknown} [error]
 */
function connection(lost, error) {
  state.lost = lost
  const said = error instanceof Error && !(error instanceof TypeError) ? error.message : ''
  const why = said || 'No connection to the workshop.'
  const kept = state.unsent.length ? ' What you changed is kept and will be sent.' : ''
  tell(element('state'), lost ? `${why}${kept} Trying again.` : '')
}

// Showing what it says

/**
 * Shows regions; those of older steps than the one shown are left out.
 * @param {News} news
 */
function show(news) {
  if (news.step !== undefined && news.step < state.step) return
  const focus = document.activeElement
  for (const [id, html] of Object.entries(news.regions ?? {})) {
    const region = document.getElementById(id)
    if (!region || state.shown.get(id) === html) continue
    state.shown.set(id, html)
    follow(region, new DOMParser().parseFromString(html, 'text/html').body)
  }
  if (news.step !== undefined) state.step = news.step
  arrange()
  if (focus instanceof HTMLElement && focus.isConnected && focus !== document.activeElement) {
    focus.focus({ preventScroll: true })
  }
  speakLater()
}

/**
 * Makes the children of an element those of another, and keeps the nodes that are the same.
 * @param {Element} own
 * @param {Element} other
 */
function follow(own, other) {
  const named = new Map([...own.children].filter((child) => child.id).map((child) => [child.id, child]))
  let place = own.firstChild
  for (const wanted of [...other.childNodes]) {
    const known = counterpart(wanted, place, named)
    if (!known) own.insertBefore(document.importNode(wanted, true), place)
    else if (known === place) place = place.nextSibling
    else own.insertBefore(known, place)
    if (known) becomes(known, wanted)
  }
  while (place) {
    const next = place.nextSibling
    place.remove()
    place = next
  }
}

/**
 * The node that stands for another already: of the same id, or of the same kind in the same place.
 * @param {Node} wanted @param {ChildNode | null} place @param {Map<string, Element>} named
 * @returns {ChildNode | null}
 */
function counterpart(wanted, place, named) {
  const id = wanted instanceof Element ? wanted.id : ''
  if (id) {
    const known = named.get(id)
    return known && known.nodeName === wanted.nodeName ? known : null
  }
  const isSame = place && place.nodeName === wanted.nodeName && !(place instanceof Element && place.id)
  return isSame ? place : null
}

/**
 * @param {ChildNode} own
 * @param {Node} other
 */
function becomes(own, other) {
  if (!(own instanceof Element && other instanceof Element)) {
    if (own.nodeValue !== other.nodeValue) own.nodeValue = other.nodeValue
    return
  }
  takeAttributes(own, other)
  if (own instanceof HTMLTextAreaElement) return
  follow(own, other)
  if (isControl(own) && isControl(other)) takeValue(own, other)
}

/**
 * What people opened stays open.
 * @param {Element} own
 * @param {Element} other
 */
function takeAttributes(own, other) {
  const kept = own instanceof HTMLDetailsElement ? ['open'] : []
  for (const name of own.getAttributeNames()) {
    if (!other.hasAttribute(name) && !kept.includes(name)) own.removeAttribute(name)
  }
  for (const name of other.getAttributeNames()) {
    const value = other.getAttribute(name) ?? ''
    if (own.getAttribute(name) !== value && !kept.includes(name)) own.setAttribute(name, value)
  }
}

/**
 * What somebody drags or types is left to them.
 * @param {Control} own
 * @param {Control} other
 */
function takeValue(own, other) {
  if (!state.held.has(own) && own.value !== other.value) own.value = other.value
}

/** What only this browser knows, put back after regions were shown. */
function arrange() {
  for (const form of document.querySelectorAll('.deal-of')) {
    if (form instanceof HTMLElement) form.hidden = form.dataset.contract !== formShown()
  }
  for (const node of [...state.held]) if (!node.isConnected) state.held.delete(node)
  showProblems()
}

/** The verdict is read aloud once it stands. */
function speakLater() {
  clearTimeout(state.speaking)
  state.speaking = setTimeout(() => {
    const said = [...document.querySelectorAll('#verdict [data-say]')]
      .filter((node) => node instanceof HTMLElement && node.offsetParent !== null)
      .map((node) => node.textContent)
    tell(element('said'), said.join(' '))
  }, SPOKEN_AFTER)
}

// Problems

/** @param {Problem[]} problems */
function note(problems) {
  for (const problem of problems) state.problems.set(problem.path, problem)
  showProblems()
}

/** @param {string} path */
function solved(path) {
  for (const known of [...state.problems.keys()]) {
    if (!known || isAbout(known, path)) state.problems.delete(known)
  }
  showProblems()
}

/**
 * Whether a key lies in another: `pool.bands[2]` in `pool.bands`.
 * @param {string} key
 * @param {string} path
 */
function isAbout(key, path) {
  return key === path || (key.startsWith(path) && /^[.[]/.test(key.slice(path.length)))
}

/** Shows each problem beside the control that it is about, and on top what is about none. */
function showProblems() {
  const left = new Set(state.problems.values())
  for (const row of rows()) {
    const own = [...state.problems].filter(([key]) => isAbout(key, row.dataset.path ?? ''))
    for (const [, problem] of own) left.delete(problem)
    mark(row, own.map(([, problem]) => wordsOf(problem)).join(' '))
  }
  tell(element('trouble'), [...left].map(wordsOf).join(' '))
}

/** @param {Problem} problem */
function wordsOf(problem) {
  const end = /[.!?]$/.test(problem.message) ? '' : '.'
  return problem.remedy ? `${problem.message}${end} To mend it: ${problem.remedy}.` : problem.message
}

/**
 * @param {HTMLElement} row
 * @param {string} words
 */
function mark(row, words) {
  const place = /** @type {HTMLElement | null} */ (row.querySelector('.problem'))
  if (!place) return
  tell(place, words)
  place.hidden = words === ''
  for (const control of controls(row)) {
    if (words) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
}

/**
 * What goes wrong as a whole.
 * @param {string} message
 */
function trouble(message) {
  state.problems.set('', { path: '', message })
  showProblems()
}

// The deal

/**
 * The rows of the deal that are shown.
 * @returns {HTMLElement[]}
 */
function rows() {
  return /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.deal-of:not([hidden]) .lever')])
}

/**
 * Whose deal is changed: one contract, or the empty name of all.
 * @returns {string}
 */
function scope() {
  const chosen = document.querySelector('input[name="scope"]:checked')
  return chosen instanceof HTMLInputElement ? chosen.value : ''
}

/**
 * The contract whose form is shown.
 * @returns {string}
 */
function formShown() {
  const first = document.querySelector('.deal-of')
  return scope() || (first instanceof HTMLElement ? (first.dataset.contract ?? '') : '')
}

/**
 * The contracts that a row speaks for.
 * @param {HTMLElement} row
 * @returns {string[]}
 */
function contractsOf(row) {
  const own = row.dataset.contract ?? ''
  return scope() ? [own] : (row.dataset.contracts ?? own).split(' ')
}

/**
 * What a row states, in the notation of scenario files.
 * @param {HTMLElement} row
 * @returns {Term}
 */
function termOf(row) {
  const path = row.dataset.path ?? ''
  const years = /** @type {HTMLInputElement[]} */ ([...row.querySelectorAll('input[data-year]')])
  if (years.length) {
    return { path, text: `[${years.map((year) => amount(row, year.value)).join(', ')}]` }
  }
  const field = row.querySelector('[data-field]')
  return { path, text: isControl(field) ? field.value.trim() : '' }
}

/**
 * A number with what stands before and behind it: `£`, `%`.
 * @param {HTMLElement} row
 * @param {string} number
 */
function amount(row, number) {
  const [sign, size] = number.startsWith('-') ? ['-', number.slice(1)] : ['', number]
  return `${sign}${row.dataset.prefix ?? ''}${size}${row.dataset.suffix ?? ''}`
}

/**
 * The number of a text, for a slider; not one where the text says something else.
 * @param {HTMLElement} row
 * @param {string} text
 */
function numberOf(row, text) {
  const { prefix = '', suffix = '' } = row.dataset
  const plain = text.replaceAll(/[,\s]/g, '')
  if (plain === '0') return 0
  const size = plain.startsWith('-') ? plain.slice(1) : plain
  if (!size.startsWith(prefix) || !size.endsWith(suffix)) return NaN
  const digits = size.slice(prefix.length, size.length - suffix.length)
  if (digits === '') return NaN
  return plain === size ? Number(digits) : -Number(digits)
}

/**
 * Slider and field of a row say the same.
 * @param {HTMLElement} row
 * @param {Control} control the one that was moved
 */
function agreeWithin(row, control) {
  const slider = row.querySelector('input[type="range"]')
  const field = row.querySelector('input[data-field]')
  if (!(slider instanceof HTMLInputElement && field instanceof HTMLInputElement)) return
  if (control === slider) field.value = amount(row, slider.value)
  else if (!Number.isNaN(numberOf(row, field.value))) slider.value = `${numberOf(row, field.value)}`
  slider.setAttribute('aria-valuetext', field.value)
}

/**
 * Somebody drags or types.
 * @param {HTMLElement} row
 * @param {Control} control
 */
function moved(row, control) {
  for (const each of controls(row)) state.held.add(each)
  agreeWithin(row, control)
  state.wanted = row
  void tryOut()
  if (state.resting.has(row)) settleLater(row)
}

/** Tries what is dragged or typed: one trial at a time, the last wish next. */
async function tryOut() {
  const row = state.wanted
  if (state.trial || !row) return
  state.wanted = null
  state.trial = new AbortController()
  const term = termOf(row)
  try {
    const body = { contracts: contractsOf(row), terms: [term] }
    const { status, answer } = await ask('/try', body, state.trial.signal)
    if (status === 422) note(answer.problems ?? [])
    else if (status === 200 && state.held.size) {
      solved(term.path)
      show({ regions: answer.regions ?? {} })
    }
    connection(false)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) connection(true, error)
  }
  state.trial = null
  if (state.wanted) void tryOut()
}

/**
 * What was tried becomes a step when keys have rested.
 * @param {HTMLElement} row
 */
function settleLater(row) {
  clearTimeout(state.resting.get(row))
  state.resting.set(row, setTimeout(() => settle(row), REST))
}

/**
 * Makes what a row says a step.
 * @param {HTMLElement} row
 */
function settle(row) {
  clearTimeout(state.resting.get(row))
  state.resting.delete(row)
  state.trial?.abort()
  state.wanted = null
  take({ kind: 'change', contracts: contractsOf(row), terms: [termOf(row)] })
}

/**
 * Gives up what a row holds and was not sent.
 * @param {HTMLElement} row
 */
function giveUp(row) {
  clearTimeout(state.resting.get(row))
  state.resting.delete(row)
  state.wanted = null
  state.trial?.abort()
  release(row)
  solved(row.dataset.path ?? '')
  void refresh()
}

/** @param {ParentNode} part */
function release(part) {
  for (const control of controls(part)) state.held.delete(control)
  state.shown.delete('deal')
}

// Steps

/**
 * Takes a step: kept until the server has answered.
 * @param {Omit<Deed, 'once'>} deed
 */
function take(deed) {
  const once = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
  state.unsent.push({ once, ...deed })
  keepUnsent()
  void sendAll()
}

function keepUnsent() {
  sessionStorage.setItem('glidepath.unsent', JSON.stringify(state.unsent))
}

/** Who takes steps; nobody where no name is given. */
function who() {
  const [name, party] = [element('name'), element('party')]
  return {
    name: isControl(name) ? name.value.trim() : '',
    party: isControl(party) ? party.value : '',
  }
}

/** Sends what was not sent, one after the other. */
async function sendAll() {
  if (state.sending || !state.unsent.length) return
  if (!who().name) {
    trouble('Say who you are: the record of decisions names who took each step.')
    element('name').focus()
    return
  }
  state.sending = true
  try {
    for (let deed = state.unsent[0]; deed; deed = state.unsent[0]) {
      await send(deed)
      state.unsent.shift()
      keepUnsent()
      state.retry = RETRY.first
    }
    connection(false)
  } catch (error) {
    connection(true, error)
    setTimeout(() => void sendAll(), state.retry)
    state.retry = Math.min(2 * state.retry, RETRY.most)
  }
  state.sending = false
}

/** @param {Deed} deed */
async function send(deed) {
  const { status, answer } = await ask('/step', { ...deed, who: who() })
  if (status === 200) taken(deed, answer)
  else if (status === 403) trouble('Only the facilitator can do that.')
  else if (answer.problems?.length) note(answer.problems)
  else trouble('The workshop did not take this step.')
}

/**
 * @param {Deed} deed
 * @param {News} news
 */
function taken(deed, news) {
  state.problems.delete('')
  for (const term of deed.terms ?? []) {
    solved(term.path)
    for (const row of rows()) if (row.dataset.path === term.path) release(row)
  }
  show(news)
  afterStep()
}

/** What lies beside the regions and follows steps. */
function afterStep() {
  if (state.asked && !element('explanation').hidden) void explain(state.asked, false)
  const washUp = element('washup')
  if (washUp instanceof HTMLDetailsElement && washUp.open) void fillWashUp()
}

/** Sees everything as it is now. */
async function refresh() {
  try {
    const { status, answer } = await ask('/regions')
    if (status !== 200) return
    state.step = Math.min(state.step, answer.step ?? 0)
    show(answer)
    connection(false)
  } catch {
    connection(true)
  }
}

/** Listens to what others do. */
function listen() {
  const query = state.token ? `?token=${encodeURIComponent(state.token)}` : ''
  const events = new EventSource(`/events${query}`)
  events.onmessage = (event) => {
    const news = /** @type {News} */ (JSON.parse(event.data))
    if (news.step !== undefined && news.step <= state.step) return
    show(news)
    afterStep()
  }
  events.onopen = () => {
    if (!state.lost) return
    void refresh().then(sendAll)
  }
  events.onerror = () => {
    connection(true)
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, RETRY.most)
  }
}

// Why a number is what it is

/**
 * @param {HTMLElement} figure
 * @param {boolean} going whether the reader goes there
 */
async function explain(figure, going) {
  const { contract = '', line = '', column = '0' } = figure.dataset
  const query = new URLSearchParams({ contract, line, column })
  try {
    const { status, answer } = await ask(`/explain?${query}`)
    if (status !== 200) return trouble('This number cannot be explained as it stands.')
    fill('explained', answer.html ?? '')
    state.asked = figure
    element('explanation').hidden = false
    document.body.classList.add('explaining')
    if (going) element('explanation').focus()
  } catch {
    connection(true)
  }
}

/**
 * Puts a piece that the server printed in its place.
 * @param {string} id
 * @param {string} html
 */
function fill(id, html) {
  follow(element(id), new DOMParser().parseFromString(html, 'text/html').body)
}

/** Goes back to the figure that was explained. */
function backToFigure() {
  element('explanation').hidden = true
  document.body.classList.remove('explaining')
  const figure = state.asked
  state.asked = null
  if (!figure) return
  const { contract = '', line = '', column = '' } = figure.dataset
  const same = [...document.querySelectorAll('button.figure')].find(
    (each) =>
      each instanceof HTMLElement &&
      each.dataset.contract === contract &&
      each.dataset.line === line &&
      each.dataset.column === column,
  )
  const target = figure.isConnected ? figure : same
  if (target instanceof HTMLElement) target.focus()
}

async function fillWashUp() {
  try {
    const { answer } = await ask('/washup')
    fill('open-points', answer.html ?? '')
  } catch {
    connection(true)
  }
}

async function writePackage() {
  const place = element('packaged')
  tell(place, 'Writing the package …')
  try {
    const { status, answer } = await ask('/package', { who: who() })
    tell(place, status === 200 ? packageWords(answer) : 'The package was not written.')
    if (answer.problems?.length) note(answer.problems)
  } catch {
    tell(place, 'The package was not written: there is no connection to the workshop.')
    connection(true)
  }
}

/** @param {Answer} answer */
function packageWords(answer) {
  const files = Array.isArray(answer.files) ? answer.files.length : (answer.files ?? 0)
  const where = `The package is in ${answer.folder ?? ''}: ${files} files.`
  const reasons = answer.draft ?? []
  return reasons.length ? `${where} It says DRAFT, because ${reasons.join('; ')}.` : `${where} It is final.`
}

// What people do

/** @type {Record<string, (button: HTMLElement) => void>} */
const deeds = {
  undo: () => take({ kind: 'undo' }),
  agree: () => take({ kind: 'agree' }),
  adopt: (button) => take({ kind: 'adopt', proposal: Number(button.dataset.proposal) }),
  drafted: (button) => asDrafted(button),
  package: () => void writePackage(),
  back: () => backToFigure(),
}

/** @param {HTMLElement} button */
function asDrafted(button) {
  const row = near(button, '.lever')
  if (!row) return
  release(row)
  take({ kind: 'change', contracts: contractsOf(row), terms: [{ path: row.dataset.path ?? '', text: null }] })
}

/**
 * A step out of a form: to park, to accept an alert, to say why.
 * @param {HTMLFormElement} form
 */
function submitted(form) {
  const words = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)))
  const { kind = '', contract, alert, about } = form.dataset
  /** @type {Omit<Deed, 'once'>} */
  const deed = { kind, ...words }
  if (contract) deed.contract = contract
  if (alert) deed.alert = alert
  if (about) deed.about = Number(about)
  form.reset()
  release(form)
  take(deed)
}

document.addEventListener('input', (event) => {
  const { target } = event
  if (!isControl(target)) return
  const row = near(target, '.lever')
  if (row) moved(row, target)
  else if (near(target, '[data-region]')) state.held.add(target)
})

document.addEventListener('change', (event) => {
  const { target } = event
  if (!isControl(target)) return
  const row = near(target, '.lever')
  if (row && !state.pointing && ['range', 'number'].includes(target.type)) settleLater(row)
  else if (row) settle(row)
  else if (target.id === 'name' || target.id === 'party') introduced()
  else if (target.name === 'scope') arrange()
  else if (target.id === 'beside' && target instanceof HTMLInputElement) beside(target.checked)
})

document.addEventListener('pointerdown', (event) => {
  state.pointing = near(event.target, 'input[type="range"]') !== null
})

document.addEventListener('pointercancel', () => (state.pointing = false))

document.addEventListener('focusout', (event) => {
  const row = near(event.target, '.lever')
  const isStaying = event.relatedTarget instanceof Node && row?.contains(event.relatedTarget)
  if (row && !isStaying && state.resting.has(row)) settle(row)
})

document.addEventListener('click', (event) => {
  const figure = near(event.target, 'button.figure')
  const button = near(event.target, '[data-do]')
  if (figure) void explain(figure, true)
  else if (button) deeds[button.dataset.do ?? '']?.(button)
})

document.addEventListener('submit', (event) => {
  event.preventDefault()
  if (event.target instanceof HTMLFormElement && event.target.dataset.kind) submitted(event.target)
})

document.addEventListener('keydown', (event) => {
  state.pointing = false
  const row = near(event.target, '.lever')
  const isHeld = row && controls(row).some((control) => state.held.has(control))
  if (event.key === 'Escape' && row && isHeld) giveUp(row)
  else if (event.key === 'Escape' && !element('explanation').hidden) backToFigure()
  else if (event.key === 'Enter' && row && state.resting.has(row)) settle(row)
  else if (isUndo(event)) {
    event.preventDefault()
    take({ kind: 'undo' })
  }
})

document.addEventListener(
  'toggle',
  (event) => {
    const { target } = event
    if (target instanceof HTMLDetailsElement && target.id === 'washup' && target.open) void fillWashUp()
  },
  true,
)

/**
 * Ctrl+Z, or Cmd+Z, where no text is edited.
 * @param {KeyboardEvent} event
 */
function isUndo(event) {
  const { target } = event
  const isText =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'number', ''].includes(target.type))
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && !isText
}

// Who and where

/** Keeps who somebody is, and sends what waited for a name. */
function introduced() {
  const { name, party } = who()
  localStorage.setItem('glidepath.name', name)
  localStorage.setItem('glidepath.party', party)
  if (!name) return
  state.problems.delete('')
  showProblems()
  void sendAll()
}

/** @param {boolean} isShown */
function beside(isShown) {
  element('table').classList.toggle('beside', isShown)
  sessionStorage.setItem('glidepath.beside', isShown ? 'yes' : '')
  speakLater()
}

/** Puts back what this browser remembers. */
function remember() {
  for (const id of ['name', 'party']) {
    const [control, kept] = [element(id), localStorage.getItem(`glidepath.${id}`)]
    if (isControl(control) && kept) control.value = kept
  }
  const box = document.getElementById('beside')
  if (box instanceof HTMLInputElement && sessionStorage.getItem('glidepath.beside')) {
    box.checked = true
    beside(true)
  }
  const unsent = sessionStorage.getItem('glidepath.unsent')
  if (unsent) state.unsent = /** @type {Deed[]} */ (JSON.parse(unsent))
}

/** The key comes in the address once and does not stay there. */
function takeKey() {
  const key = new URLSearchParams(location.hash.slice(1)).get('facilitator')
  if (key) {
    sessionStorage.setItem('glidepath.facilitator', key)
    history.replaceState(null, '', location.pathname + location.search)
  }
  state.key = sessionStorage.getItem('glidepath.facilitator') ?? ''
  document.body.classList.toggle('facilitator', state.key !== '')
}

/** On paper the years stand open, as long as it is printed. */
function openForPaper() {
  for (const years of document.querySelectorAll('details[id^="years-"]:not([open])')) {
    years.setAttribute('open', '')
    years.setAttribute('data-for-paper', '')
  }
}

/** Closes again what paper opened. */
function closeAfterPaper() {
  for (const years of document.querySelectorAll('[data-for-paper]')) {
    years.removeAttribute('open')
    years.removeAttribute('data-for-paper')
  }
}

window.addEventListener('beforeprint', openForPaper)
window.addEventListener('afterprint', closeAfterPaper)

window.addEventListener('hashchange', takeKey)

takeKey()
remember()
state.step = Number(element('table').dataset.step ?? 0)
arrange()
speakLater()
listen()
void sendAll()
