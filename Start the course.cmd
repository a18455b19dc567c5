@echo off
rem Double click: opens the course on Windows. The same as: py start.py
chcp 65001 >nul
cd /d "%~dp0"
if not exist start.py goto apart
set "PYTHON="
for %%P in ("py -3" "python3" "python") do call :usable %%~P
if not defined PYTHON goto none
%PYTHON% start.py %*
if errorlevel 1 goto failed
exit /b 0

:usable
if defined PYTHON exit /b 0
%* -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 set "PYTHON=%*"
exit /b 0

:apart
echo This file belongs into the folder of the course, beside start.py.
echo If you came here from a zip file, unpack all of it first:
echo right click on the zip file, then "Extract all".
goto wait

:none
echo The course needs Python 3.11 or newer, which is free.
echo Get it at https://www.python.org/downloads/ and open what you downloaded.
echo Then double click this file again.
goto wait

:failed
echo.
echo The course did not start. The lines above say why.

:wait
echo.
pause
exit /b 1
