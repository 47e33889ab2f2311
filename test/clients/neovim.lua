-- Uses the language server as someone at the keyboard does, and writes what was seen to $SEEN as JSON.
local PATIENCE_MS = 20000
local seen = {}
local here = vim.api.nvim_get_current_buf()

local function wait_until(what, is_so)
  if not vim.wait(PATIENCE_MS, is_so, 20) then error('waited in vain for ' .. what) end
end

local function text_of(buffer) return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') end

local function codes_of(buffer)
  local codes = vim.tbl_map(function(it) return it.code end, vim.diagnostic.get(buffer))
  table.sort(codes)
  return codes
end

local function go_to(words) vim.fn.search('\\V' .. words, 'cw') end

local function text_of_floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return text_of(vim.api.nvim_win_get_buf(window)) end
  end
end

local function hover()
  go_to('flow')
  vim.lsp.buf.hover()
  wait_until('the hover', text_of_floating_window)
  seen.hover = text_of_floating_window()
end

local function complete()
  local line = vim.fn.search('^standard') + 1
  vim.fn.append(line - 1, '  ')
  vim.fn.cursor(line, 3)
  local parameters = vim.lsp.util.make_position_params(0, 'utf-16')
  local _, answer = next(vim.lsp.buf_request_sync(here, 'textDocument/completion', parameters, PATIENCE_MS))
  local items = answer.result.items or answer.result
  table.sort(items, function(a, b) return a.sortText < b.sortText end)
  seen.completion = vim.tbl_map(function(it) return it.label end, items)
  vim.fn.deletebufline(here, line)
end

local function apply_action()
  go_to('5 days')
  vim.ui.select = function(actions, options, choose)
    for index, it in ipairs(actions) do
      if options.format_item(it):find('business days', 1, true) then return choose(it, index) end
    end
  end
  vim.lsp.buf.code_action()
  wait_until('the code action', function() return text_of(here):find('5 business days', 1, true) end)
  wait_until('the end of what it mended', function() return not vim.tbl_contains(codes_of(here), 'YS203') end)
end

local function rename()
  go_to('clerk')
  vim.lsp.buf.rename('agent')
  wait_until('the new name', function() return text_of(here):find('owner agent', 1, true) end)
  vim.cmd('silent wall')
end

local function format()
  if vim.lsp.buf.format then vim.lsp.buf.format() else vim.lsp.buf.formatting_sync(nil, PATIENCE_MS) end
  seen.formatted = text_of(here)
end

local function run()
  wait_until('findings', function() return #codes_of(here) > 0 end)
  seen.codes = codes_of(here)
  hover()
  complete()
  apply_action()
  rename()
  format()
end

local is_well, fault = pcall(run)
seen.fault = not is_well and fault or nil
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
vim.cmd('qall!')
